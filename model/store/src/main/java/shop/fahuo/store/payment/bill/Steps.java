package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.bill.ItemKind;

import java.util.ArrayList;
import java.util.List;

/// What people can do about differences.
final class Steps {

    private Steps() {}

    /// @param unbooked what booking would move
    /// @param canAsk whether the provider can be asked about the order's money
    static List<NextStep> of(ItemRow row, Fen unbooked, boolean canAsk) {
        var steps = new ArrayList<NextStep>();
        if (row.state() == ItemState.SETTLED || row.state() == ItemState.MATCHED) {
            return steps;
        }
        if (row.state() == ItemState.POOLED) {
            steps.add(NextStep.WAIT);
        }
        if (row.item().key().kind() != ItemKind.MOVEMENT) {
            steps.add(look(row, canAsk));
        }
        if (row.order().isPresent() && !steps.contains(NextStep.OPEN_ORDER)) {
            steps.add(NextStep.OPEN_ORDER);
        }
        if (!unbooked.equals(Fen.ZERO)) {
            steps.add(NextStep.BOOK);
        }
        steps.add(NextStep.SETTLE);
        return steps;
    }

    private static NextStep look(ItemRow row, boolean canAsk) {
        boolean isPayment = row.item().key().kind() == ItemKind.PAYMENT;
        return switch (row.outcome()) {
            case LONG, SHORT, STATE, AMOUNT ->
                    isPayment && canAsk
                            ? NextStep.ASK_PROVIDER
                            : isPayment && row.order().isEmpty()
                                    ? NextStep.FIND_ORDER
                                    : NextStep.LOOK_UP;
            case FEE, MATCHED -> NextStep.CHECK_RATE;
        };
    }
}
