package shop.fahuo.simulator.payment.wechat;

/// How this WeChat Pay answers.
///
/// @param smallHeaders header names in small letters, as behind some proxies
/// @param bom whether bills begin with a byte order mark
public record WechatStyle(Mode mode, boolean smallHeaders, boolean bom) {

    public static final WechatStyle PLAIN = new WechatStyle(Mode.MIGRATING, false, true);

    /// Which key a merchant of this kind verifies with.
    public enum Mode {
        /// Merchants of old: `/v3/certificates` has certificates.
        CERTIFICATE,
        /// Merchants since late 2024: there are no certificates to fetch.
        PUBLIC_KEY,
        /// Both; the certificate unless the call names the public key.
        MIGRATING
    }
}
