package shop.fahuo.connect.payment;

import shop.fahuo.core.Fen;

/// A payout as it is asked for; retries keep everything, the reference above all.
///
/// @param reference the shop's number for it: 1 to 32 of `0-9A-Za-z`
/// @param to openid, or Alipay's number or login of who gets it
/// @param name of who gets it, as the provider is to check it; empty where it may not be told
/// @param scene what it is for, by WeChat Pay's number, such as `1005` for commission
/// @param position the kind of work, where the scene asks for it
/// @param remark shown to who gets it, at most 32 characters
/// @param payment the provider's number of the payment it is shared from; empty when it is not
public record PayoutRequest(
        String reference,
        String to,
        String name,
        Fen amount,
        String scene,
        String position,
        String remark,
        String payment) {

    /// Says nothing of whom.
    @Override
    public String toString() {
        return reference + " of " + amount;
    }
}
