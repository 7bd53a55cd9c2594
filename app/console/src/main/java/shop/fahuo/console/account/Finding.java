package shop.fahuo.console.account;

import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.payment.Symptom;

/// One thing that a test of an account has found.
public sealed interface Finding {

    /// Of a payment account.
    record Payment(Symptom symptom) implements Finding {}

    /// Of a courier's account.
    record Courier(CourierSymptom symptom) implements Finding {}

    /// A channel gave no answer.
    record Silent(String code) implements Finding {}

    /// A channel does not want the shop.
    record Refused(String code, String words) implements Finding {}

    /// Nobody was called.
    record NotSet(Flawed flaw) implements Finding {}

    /// Whether the account cannot be used because of it.
    default boolean isWrong() {
        return switch (this) {
            case Payment(var symptom) -> symptom.isWrong();
            case Courier(var symptom) -> symptom.isWrong();
            case Silent(_), Refused(_, _), NotSet(_) -> true;
        };
    }

    /// A name for programs, which stays.
    default String code() {
        return switch (this) {
            case Payment(var symptom) -> symptom.kind();
            case Courier(var symptom) -> symptom.kind();
            case Silent(var code) -> code;
            case Refused(var code, _) -> code;
            case NotSet(var flaw) -> flaw.part();
        };
    }
}
