package shop.fahuo.connect.payment.alipay;

import shop.fahuo.core.Fen;

import java.util.Map;

/// One transfer to a person's account. Built from what was committed before the first call, so that
/// every retry sends the same.
///
/// @param reference the shop's number for the transfer; at most once done, for ever
/// @param title shown to both sides in their books
/// @param remark may be empty
public record TransferRequest(
        String reference,
        AlipayIdentity payee,
        Fen amount,
        String title,
        String remark,
        Scene scene) {

    public TransferRequest {
        if (amount.compareTo(Fen.ZERO) <= 0) {
            throw new IllegalArgumentException("a transfer of " + amount);
        }
        if (!reference.matches("[0-9A-Za-z_-]{1,64}")) {
            throw new IllegalArgumentException("not a reference: " + reference);
        }
        if (payee.kind() == AlipayIdentity.Kind.LOGIN && payee.name().isEmpty()) {
            throw new IllegalArgumentException("whoever is named by login has to be named by name");
        }
    }

    /// What the merchant declared the transfers to be for.
    ///
    /// @param name empty where nothing had to be declared
    /// @param reports what has to be told each time, by its type
    public record Scene(String name, Map<String, String> reports) {

        public static final Scene NONE = new Scene("", Map.of());

        public Scene {
            reports = Map.copyOf(reports);
        }
    }
}
