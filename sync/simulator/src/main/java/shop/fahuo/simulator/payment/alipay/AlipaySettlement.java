package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.List;

/// A split of one trade's money.
///
/// @param request the merchant's number of it
/// @param id Alipay's
public record AlipaySettlement(
        String request, String id, AlipayTrade trade, List<Share> shares, Instant at) {

    public AlipaySettlement {
        shares = List.copyOf(shares);
    }

    /// @param receiver the account that gets it
    public record Share(String receiver, Fen amount) {}

    Fen total() {
        return shares.stream().map(Share::amount).reduce(Fen.ZERO, Fen::plus);
    }
}
