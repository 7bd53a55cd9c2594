package shop.fahuo.connect.payment.alipay.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Bills as Alipay writes them.
public final class TestBill {

    private static final Charset GBK = Charset.forName("GBK");

    public static final String TRADE_ROWS =
            """
            2026112122001\t,O-1\t,交易\t,手机壳（红）\t,2026-11-21 09:00:00,2026-11-21 09:00:05,\t,\t,\t,\t,*三(138****0001)\t,88.88,88.88,0.00,0.00,0.00,0.00,0.00,\t,0.00,0.00,\t,-0.53,0.00,商品\t
            2026112122002\t,O-2\t,交易\t,甲,乙\t,2026-11-21 09:10:00,2026-11-21 09:10:05,\t,\t,\t,\t,*四(139****0002)\t,10.00,9.00,0.00,0.00,0.00,1.00,0.00,\t,0.00,0.00,\t,-0.06,0.00,\t
            2026112122001\t,O-1\t,退款\t,手机壳（红）\t,2026-11-21 10:00:00,2026-11-21 10:00:05,\t,\t,\t,\t,*三(138****0001)\t,-12.50,-12.50,0.00,0.00,0.00,0.00,0.00,\t,0.00,0.00,R-1\t,0.08,0.00,\t
            """;

    public static final String TRADE_HEADER =
            "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
                    + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,"
                    + "券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注\n";

    public static final String TRADE_FOOT =
            """
            #-----------------------------------------业务明细列表结束------------------------------------
            #交易合计：2笔，商家实收共97.88元，商家优惠共1.00元
            #退款合计：1笔，商家实收退款共-12.50元，商家优惠退款共0.00元
            #导出时间：[2026年11月22日 08:00:00]
            """;

    public static final String HEAD =
            """
            #支付宝业务明细查询
            #账号：[20880000000000010156]
            #起始日期：[2026年11月21日 00:00:00]   终止日期：[2026年11月22日 00:00:00]
            #-----------------------------------------业务明细列表----------------------------------------
            """;

    public static final String TRADE = HEAD + TRADE_HEADER + TRADE_ROWS + TRADE_FOOT;

    static final String FUND =
            """
            #支付宝账务明细查询
            #账号：[20880000000000010156]
            #-----------------------------------------账务明细列表----------------------------------------
            账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注
            1001\t,2026112122001\t,O-1\t,手机壳\t,2026-11-21 09:00:05,*三\t,88.88,,188.88,支付宝\t,在线支付\t,\t
            1002\t,2026112122001\t,O-1\t,\t,2026-11-21 09:00:06,\t,0.00,-0.53,188.35,\t,服务费\t,\t
            1003\t,2026112122001\t,O-1\t,\t,2026-11-21 10:00:05,\t,,12.50,175.85,\t,交易退款\t,\t
            #-----------------------------------------账务明细列表结束------------------------------------
            #支出合计：2笔，共-13.03元
            #收入合计：1笔，共88.88元
            """;

    private TestBill() {}

    static Path text(Path folder, String bill) {
        return write(folder.resolve("bill.csv"), bill.getBytes(GBK));
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param rowsFirst whether the rows come before the summary
    public static Path zip(Path file, String bill, boolean rowsFirst) {
        var rows = "20880000000000010156_20261121_业务明细.csv";
        var summary = "20880000000000010156_20261121_业务明细(汇总).csv";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), GBK)) {
            for (var name : rowsFirst ? List.of(rows, summary) : List.of(summary, rows)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals(rows) ? bill : "#支付宝业务汇总查询\n").getBytes(GBK));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
