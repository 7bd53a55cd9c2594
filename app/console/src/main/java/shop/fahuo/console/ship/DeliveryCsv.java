package shop.fahuo.console.ship;

import shop.fahuo.console.home.PrivateCsv;
import shop.fahuo.store.ship.DeliveryFiles.Delivered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes what a marketplace is to be told: a row for each card key, a row for each line that left
/// in a parcel. The same batch gives the same bytes whoever writes it, so the names of the columns
/// are Chinese in every language.
public final class DeliveryCsv implements DeliveryWriter {

    private static final List<String> HEADER =
            List.of("渠道订单号", "子订单号", "商品编码", "商品名称", "数量", "卡密", "快递公司", "快递单号");

    /// @param to the owner's alone to read, since it holds card keys; whole or not there
    /// @throws UncheckedIOException when the file cannot be written
    @Override
    public void write(List<Delivered> lines, Path to) {
        try {
            PrivateCsv.write(
                    to,
                    HEADER,
                    csv -> {
                        lines.stream().flatMap(DeliveryCsv::rows).forEach(csv::write);
                        return lines.size();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> rows(Delivered line) {
        return line.keys().isEmpty()
                ? Stream.of(row(line, line.quantity(), ""))
                : line.keys().stream().map(key -> row(line, 1, key));
    }

    private static List<String> row(Delivered line, int quantity, String key) {
        return List.of(
                line.order(),
                line.subNumber(),
                line.sku(),
                line.name(),
                Integer.toString(quantity),
                key,
                line.parcel().courier(),
                line.parcel().waybill());
    }
}
