package shop.fahuo.core.distributor;

import java.time.Instant;

/// A node of the distributor tree.
///
/// @param code the shop's own number for them
/// @param parent the code of the one above; empty for a root
/// @param rank the shop's word for their standing (金牌, 银牌, …)
/// @param wechat openid to pay to; empty when not given
/// @param alipay account to pay to; empty when not given
public record Distributor(
        String code,
        String parent,
        String name,
        String phone,
        String rank,
        Instant joined,
        String wechat,
        String alipay) {

    /// Says nothing of who it is.
    @Override
    public String toString() {
        return code;
    }
}
