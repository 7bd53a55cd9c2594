package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Scripts;

/// What it says to certain orders.
///
/// @param verdicts `filterResult` by words of the receiver's address: 1 a person must look, 2 it
///   delivers there, 3 it does not, 4 it cannot say
/// @param refusals business codes by words of an order: its orderId, addresses, names, goods
public record SfScript(Scripts<Integer> verdicts, Scripts<String> refusals) {

    public static final SfScript PLAIN = new SfScript(Scripts.none(), Scripts.none());

    static final int DELIVERS = 2;
    static final int REFUSES = 3;

    public SfScript {
        if (verdicts.byWords().values().stream().anyMatch(verdict -> verdict < 1 || verdict > 4)) {
            throw new IllegalArgumentException("no filterResult");
        }
    }
}
