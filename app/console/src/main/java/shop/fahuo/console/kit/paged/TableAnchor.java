package shop.fahuo.console.kit.paged;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;

/// Keeps the rows a person looks at where they are while others come and go above them. At the very
/// top there is nothing to keep: there the news is what one looks for.
final class TableAnchor<R> {

    private final TableView<Optional<R>> table;
    private final PagedRows<R, ?> rows;
    private Optional<R> first = Optional.empty();
    private double offset;

    TableAnchor(TableView<Optional<R>> table, PagedRows<R, ?> rows) {
        this.table = table;
        this.rows = rows;
    }

    void remember() {
        var cell = flow().flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()));
        first = cell.filter(row -> row.getIndex() > 0).flatMap(row -> rows.loaded(row.getIndex()));
        offset = cell.map(row -> -row.getLayoutY()).orElse(0.0);
    }

    void restore() {
        first.map(rows::placeOf).filter(index -> index > 0).ifPresent(this::scrollBackTo);
    }

    /// Scrolls only when the row is out of sight.
    void reveal(int index) {
        flow().ifPresentOrElse(flow -> flow.scrollTo(index), () -> table.scrollTo(index));
    }

    private void scrollBackTo(int index) {
        flow().filter(
                        flow ->
                                flow.getFirstVisibleCell() != null
                                        && flow.getFirstVisibleCell().getIndex() != index)
                .ifPresent(
                        flow -> {
                            flow.scrollToTop(index);
                            flow.scrollPixels(offset);
                        });
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}
