package shop.fahuo.connect.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Collects what rows came to.
public final class RowResults<T> implements Consumer<RowResult<T>> {

    private final List<RowResult<T>> all = new ArrayList<>();

    @Override
    public void accept(RowResult<T> result) {
        all.add(result);
    }

    public List<T> taken() {
        return all.stream()
                .flatMap(
                        result ->
                                result instanceof RowResult.Taken<T> taken
                                        ? Stream.of(taken.value())
                                        : Stream.empty())
                .toList();
    }

    /// Every reject as `row column REASON`.
    public List<String> rejects() {
        return all.stream()
                .flatMap(
                        result ->
                                result instanceof RowResult.Refused<T> refused
                                        ? refused.rejects().stream()
                                        : Stream.empty())
                .map(reject -> reject.row() + " " + reject.column() + " " + reject.reason())
                .toList();
    }

    public long repeated() {
        return all.stream().filter(RowResult.Repeated.class::isInstance).count();
    }
}
