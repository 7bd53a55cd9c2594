package shop.fahuo.console.account;

import shop.fahuo.connect.payment.Symptom;

/// One thing that a test of an account has found.
public sealed interface Finding {

    /// Of a payment account.
    record Payment(Symptom symptom) implements Finding {}

    /// A channel gave no answer.
    record Silent(String code) implements Finding {}

    /// A channel does not want the shop.
    record Refused(String code, String words) implements Finding {}

    /// Nobody was called.
    record NotSet(Flawed flaw) implements Finding {}

    /// Whether the account cannot be used because of it.
    default boolean isWrong() {
        return !(this instanceof Payment(var symptom)) || symptom.isWrong();
    }
}
