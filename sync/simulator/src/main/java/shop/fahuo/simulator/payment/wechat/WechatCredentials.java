package shop.fahuo.simulator.payment.wechat;

/// What a merchant has to be able to call this WeChat Pay. Made up, and still not shown in texts:
/// whoever tests that no secret leaks must be able to search for these.
///
/// @param apiV3Key 32 ASCII characters
public record WechatCredentials(
        String mchid,
        String appid,
        String appSecret,
        String apiV3Key,
        MerchantKey merchant,
        PlatformKeys platform) {

    /// What the merchant signs with.
    ///
    /// @param serial of the certificate, hex in capitals
    /// @param keyPem PKCS#8
    public record MerchantKey(String serial, String keyPem, String certificatePem) {

        @Override
        public String toString() {
            return serial;
        }
    }

    /// What WeChat Pay's answers are verified with: either, by their `Wechatpay-Serial`.
    ///
    /// @param keyId begins with `PUB_KEY_ID_`
    /// @param keyPem SubjectPublicKeyInfo
    public record PlatformKeys(
            String certificateSerial, String certificatePem, String keyId, String keyPem) {}

    @Override
    public String toString() {
        return mchid;
    }
}
