package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.Endpoint;

/// How the platform knows who calls.
public sealed interface SfAuth {

    /// Every call is signed with the checkword.
    record Signed(SfDigest digest) implements SfAuth {}

    /// Calls bring a token that the checkword gets for two hours.
    ///
    /// @param tokens where, [SfAccount#TOKENS] outside tests
    record Token(Endpoint tokens) implements SfAuth {}
}
