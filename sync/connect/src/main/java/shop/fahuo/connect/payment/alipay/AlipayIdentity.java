package shop.fahuo.connect.payment.alipay;

/// How a person or merchant is named at Alipay.
///
/// @param name the real name; must match where Alipay asks for it, may be empty elsewhere
public record AlipayIdentity(Kind kind, String account, String name) {

    public AlipayIdentity {
        if (account.isBlank()) {
            throw new IllegalArgumentException("nobody");
        }
    }

    public enum Kind {
        /// `2088` and twelve digits.
        USER_ID("userId", "ALIPAY_USER_ID"),
        /// A phone number or mail address.
        LOGIN("loginName", "ALIPAY_LOGON_ID"),
        /// Good for one app only.
        OPEN_ID("openId", "ALIPAY_OPEN_ID");

        private final String royalty;
        private final String transfer;

        Kind(String royalty, String transfer) {
            this.royalty = royalty;
            this.transfer = transfer;
        }

        /// As the methods about royalties call it.
        String royalty() {
            return royalty;
        }

        /// As the methods about transfers call it.
        String transfer() {
            return transfer;
        }
    }

    /// Without the name, and with little of the account.
    @Override
    public String toString() {
        int shown = Math.min(4, account.length() / 2);
        return kind + " …" + account.substring(account.length() - shown);
    }
}
