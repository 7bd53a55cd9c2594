package shop.fahuo.connect.payment.wechat;

/// Whether an answer is WeChat Pay's; the names are codes of unknown outcomes.
enum Proof {
    GENUINE,
    /// No signature in the headers.
    UNSIGNED,
    /// A signature of something else, or one of the probes that must not pass.
    BAD_SIGNATURE,
    /// Signed with a key that we do not know or that is no longer valid.
    UNKNOWN_KEY,
    /// Signed five minutes or more from now.
    STALE
}
