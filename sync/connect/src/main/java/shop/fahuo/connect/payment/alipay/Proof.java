package shop.fahuo.connect.payment.alipay;

/// Whether an answer is Alipay's word.
enum Proof {
    SIGNED,
    UNSIGNED,
    BAD_SIGNATURE,
    /// Signed under a certificate that is not known here.
    UNKNOWN_KEY
}
