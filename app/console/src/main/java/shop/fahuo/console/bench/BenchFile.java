package shop.fahuo.console.bench;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// An order file of any size in Fahuo's own format: a month of a shop, the same at every call.
///
/// Orders have one to three lines, a third of them virtual; a buyer comes about four times and each
/// lives behind a door of their own.
final class BenchFile {

    private static final String HEADER =
            "渠道订单号,下单时间,付款时间,订单状态,买家ID,买家昵称,收货人,手机,省,市,区,详细地址,商品编码,商品名称,数量,单价(元),优惠(元),运费(元),实付金额(元),支付方式,支付单号,分销员编号,买家留言,来源IP,设备号";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 1, 0, 0);
    private static final long SPAN_SECONDS = 30L * 24 * 3600;
    private static final int SKUS = 24;

    private final int orders;

    BenchFile(int orders) {
        this.orders = orders;
    }

    static List<Sku> catalogue() {
        return IntStream.range(0, SKUS).mapToObj(BenchFile::sku).toList();
    }

    private static Sku sku(int index) {
        var kind = index % 3 == 0 ? SkuKind.VIRTUAL : SkuKind.PHYSICAL;
        return new Sku(
                code(index),
                "商品" + index,
                kind,
                price(index),
                kind == SkuKind.VIRTUAL ? 0 : 300,
                20);
    }

    private static SkuCode code(int index) {
        return new SkuCode("B%03d".formatted(index));
    }

    private static Fen price(int index) {
        return Fen.of(990 + index * 100L);
    }

    /// The phone of the buyer of an order, to search by.
    String phone(int order) {
        return "138%08d".formatted(buyer(order));
    }

    private int buyer(int order) {
        return (int) (order * 2_654_435_761L % Math.max(1, orders / 4));
    }

    /// @return how many rows it has beside the header
    long write(Path file) throws IOException {
        long rows = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (int order = 0; order < orders; order++) {
                rows += writeOrder(out, order);
            }
        }
        return rows;
    }

    private int writeOrder(BufferedWriter out, int order) throws IOException {
        int lines = order % 10 < 6 ? 1 : order % 10 < 9 ? 2 : 3;
        var total = Fen.ZERO;
        for (int line = 0; line < lines; line++) {
            total = total.plus(price((order + line) % SKUS));
        }
        var placed = FIRST.plusSeconds(order * SPAN_SECONDS / orders);
        int buyer = buyer(order);
        var head =
                "B%012d,%s,%s,已付款,U%07d,买家%d,王小%d,%s,广东省,深圳市,南山区,科技园%d号%d室,"
                        .formatted(
                                order,
                                TIME.format(placed),
                                TIME.format(placed.plusSeconds(40)),
                                buyer,
                                buyer,
                                buyer % 1000,
                                phone(order),
                                buyer,
                                buyer % 40);
        var tail =
                ",0.00,0.00,%s,微信,42%018d,,,113.90.%d.%d,dev-%07d\n"
                        .formatted(total.yuan(), order, buyer % 200, buyer % 250, buyer);
        for (int line = 0; line < lines; line++) {
            int sku = (order + line) % SKUS;
            out.write(head + code(sku) + ",商品" + sku + ",1," + price(sku).yuan() + tail);
        }
        return lines;
    }
}
