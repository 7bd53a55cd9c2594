package shop.fahuo.simulator.payment.alipay;

/// What a merchant has to be able to call this Alipay. Made up, and still not shown in texts.
///
/// @param sellerId the merchant's account, 2088…
/// @param appKeyPem PKCS#8: what the merchant signs with
/// @param alipayKeyPem what Alipay's answers are verified with, in key mode
public record AlipayCredentials(
        String appId,
        String sellerId,
        String appKeyPem,
        String alipayKeyPem,
        CertificateFiles certificates) {

    /// What certificate mode needs on top, as the files that Alipay hands out.
    ///
    /// @param app the application's certificate
    /// @param alipay Alipay's, followed by its issuer's
    /// @param roots several, one of which the JDK cannot read
    public record CertificateFiles(String app, String alipay, String roots) {

        @Override
        public String toString() {
            return "certificates";
        }
    }

    @Override
    public String toString() {
        return appId;
    }
}
