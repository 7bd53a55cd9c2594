package shop.fahuo.connect.payment.wechat;

/// Who gets a share.
///
/// @param account a merchant's number, or a person's openid of the account's appid
public record Receiver(Type type, String account) {

    /// What the account's number is.
    public enum Type {
        MERCHANT_ID,
        PERSONAL_OPENID,
        PERSONAL_SUB_OPENID
    }

    static Receiver read(Fields node) throws Malformed {
        return new Receiver(node.word("type", Type.class), node.required("account"));
    }
}
