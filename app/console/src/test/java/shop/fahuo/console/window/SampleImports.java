package shop.fahuo.console.window;

import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.console.importing.ImportLook;
import shop.fahuo.console.importing.ImportReport;
import shop.fahuo.console.importing.ImportRequest;
import shop.fahuo.console.importing.ImportResult;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.ChannelName;

import java.nio.file.Path;
import java.util.List;

/// Says of one file what a month of orders may look like, and knows no other.
final class SampleImports implements Importer {

    static final Path GOOD = Path.of("抖店订单-2026-11.csv");
    static final Path UNKNOWN = Path.of("对账单.csv");

    @Override
    public ImportLook look(Path file) {
        return file.equals(GOOD)
                ? new ImportLook.Known(SheetFormat.DOUYIN, SheetFormat.DOUYIN.channel())
                : new ImportLook.Unusable(
                        new SheetFailure.UnknownHeader(
                                List.of("单号", "金额"),
                                SheetFormat.TAOBAO,
                                List.of("买家应付货款", "宝贝总数量", "商家编码")));
    }

    @Override
    public List<ChannelName> channels() {
        return List.of();
    }

    @Override
    public ImportResult run(ImportRequest request, Progress progress) {
        return new ImportResult.Ended(
                new ImportReport(
                        request,
                        SheetFormat.DOUYIN,
                        SheetFormat.DOUYIN.channel(),
                        true,
                        5012,
                        new ImportReport.Counts(4127, 38, 835, 0, 2, 7),
                        rejects()));
    }

    private static List<RowReject> rejects() {
        return List.of(
                new RowReject(17, "主订单编号", "6.91793E+18", RejectReason.DAMAGED_ID),
                new RowReject(204, "商品数量", "-1", RejectReason.NOT_POSITIVE),
                new RowReject(205, "", "", RejectReason.ORDER_REJECTED),
                new RowReject(1033, "订单应付金额", "318.005", RejectReason.TOO_FINE),
                new RowReject(2380, "订单提交时间", "2026-02-30 10:00:00", RejectReason.NO_SUCH_DAY),
                new RowReject(4021, "商家编码", "P999", RejectReason.UNKNOWN_SKU),
                new RowReject(4400, "订单应付金额", "318.00", RejectReason.DOES_NOT_ADD_UP, "326.00"));
    }

    @Override
    public void saveRejects(ImportReport report, Path to) {}
}
