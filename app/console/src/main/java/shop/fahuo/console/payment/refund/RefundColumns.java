package shop.fahuo.console.payment.refund;

import javafx.scene.control.TableColumn;

import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.RefundRecord;

import java.util.List;

/// The columns of the list of refunds; the reason takes what room is left.
record RefundColumns(
        List<TableColumn<RefundRecord, RefundRecord>> all,
        TableColumn<RefundRecord, RefundRecord> reason) {

    private static final double NARROWEST = 100;

    static RefundColumns of(Ui ui) {
        var columns = new Columns(ui);
        var words = new RefundWords(ui);
        TableColumn<RefundRecord, RefundRecord> reason =
                columns.text(
                        "refund.table.reason",
                        NARROWEST,
                        refund -> words.code(refund).orElse(refund.reason()));
        return new RefundColumns(
                List.of(
                        columns.nodes(
                                "refund.table.state",
                                172,
                                refund -> List.of(RefundTone.badge(refund.state(), ui))),
                        columns.figures(
                                "refund.table.amount", 96, refund -> Shown.money(refund.amount())),
                        columns.text(
                                "refund.table.order", 190, refund -> refund.key().number().value()),
                        reason,
                        columns.text("refund.table.by", 90, refund -> refund.asked().by()),
                        columns.text(
                                "refund.table.asked",
                                100,
                                refund -> ui.shown().time(refund.asked().at()))),
                reason);
    }

    void fit(double width) {
        double taken =
                all.stream()
                        .filter(column -> !column.equals(reason))
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        reason.setPrefWidth(Math.max(NARROWEST, width - taken));
    }
}
