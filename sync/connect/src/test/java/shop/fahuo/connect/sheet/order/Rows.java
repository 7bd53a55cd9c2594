package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.SafeCsv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of an order file, each the usual one with some cells changed.
final class Rows {

    private final Map<String, String> usual;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Rows(Map<String, String> usual) {
        this.usual = usual;
    }

    static Rows fahuo() {
        return of(
                "渠道订单号",
                "A1",
                "下单时间",
                "2026-11-20 10:00:00",
                "付款时间",
                "2026-11-20 10:00:09",
                "订单状态",
                "已付款",
                "买家ID",
                "U1",
                "收货人",
                "张三",
                "手机",
                "13812345678",
                "省",
                "广东省",
                "市",
                "深圳市",
                "区",
                "南山区",
                "详细地址",
                "科技园1号",
                "商品编码",
                "P001",
                "商品名称",
                "面膜",
                "数量",
                "1",
                "单价(元)",
                "59.00",
                "优惠(元)",
                "0.00",
                "运费(元)",
                "0.00",
                "实付金额(元)",
                "59.00",
                "支付单号",
                "42",
                "买家留言",
                "",
                "来源IP",
                "1.2.3.4");
    }

    static Rows taobao() {
        return of(
                "订单编号",
                "=\"1930600000000000\"",
                "买家会员名",
                "tb1",
                "买家应付货款",
                "100.00元",
                "买家应付邮费",
                "8.00",
                "总金额",
                "108.00",
                "买家实际支付金额",
                "108.00",
                "退款金额",
                "",
                "订单状态",
                "买家已付款，等待卖家发货",
                "收货人姓名",
                "张三",
                "收货地址",
                "广东省 深圳市 南山区 科技园1号(518000)",
                "联系手机",
                "'13812345678",
                "联系电话",
                "",
                "订单创建时间",
                "2026/11/20 10:00",
                "订单付款时间",
                "2026-11-20 10:00:09",
                "宝贝标题",
                "面膜",
                "宝贝种类",
                "1",
                "宝贝总数量",
                "2",
                "商家编码",
                "P001");
    }

    static Rows douyin() {
        return of(
                "主订单编号",
                "\t6917926700000000001",
                "子订单编号",
                "\t69179267000000000010",
                "选购商品",
                "面膜",
                "商品数量",
                "1",
                "商家编码",
                "P001",
                "商品金额",
                "59.00",
                "订单应付金额",
                "59.00",
                "运费",
                "0.00",
                "收件人",
                "张三",
                "收件人手机号",
                "13812345678",
                "详细地址",
                "广东省深圳市南山区科技园1号",
                "订单提交时间",
                "\t2026-11-20 10:00:00",
                "订单状态",
                "待发货",
                "售后状态",
                "-",
                "支付方式",
                "微信");
    }

    static Rows pdd() {
        return of(
                "订单号",
                "261120-000000000000001",
                "订单状态",
                "待发货",
                "商品",
                "面膜",
                "商品总价(元)",
                "100.00",
                "邮费(元)",
                "0.00",
                "店铺优惠折扣(元)",
                "5.00",
                "用户实付金额(元)",
                "95.00",
                "商品数量(件)",
                "3",
                "收货人",
                "张**",
                "手机",
                "138****5678",
                "省",
                "广东省",
                "市",
                "深圳市",
                "区",
                "南山区",
                "街道",
                "科技园1号",
                "支付时间",
                "2026-11-20 10:00:09",
                "商家编码-SKU维度",
                "P001",
                "售后状态",
                "无售后或售后取消");
    }

    private static Rows of(String... namesAndCells) {
        return new Rows(cells(namesAndCells));
    }

    private static Map<String, String> cells(String... namesAndCells) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCells.length; i += 2) {
            cells.put(namesAndCells[i], namesAndCells[i + 1]);
        }
        return cells;
    }

    /// One more row, like the usual one but for these columns; a column the usual row does not have
    /// is added to all.
    Rows row(String... namesAndCells) {
        Map<String, String> changes = cells(namesAndCells);
        changes.keySet().forEach(name -> usual.putIfAbsent(name, ""));
        rows.add(changes);
        return this;
    }

    Rows without(String column) {
        usual.remove(column);
        return this;
    }

    List<String> columns() {
        return List.copyOf(usual.keySet());
    }

    Outcome read(Path folder) throws IOException {
        return Outcome.of(sheet(folder), folder);
    }

    Sheet sheet(Path folder) throws IOException {
        Path file = Fixture.text(folder);
        try (SafeCsv csv = SafeCsv.create(file)) {
            csv.write(List.copyOf(usual.keySet()));
            for (Map<String, String> changes : rows) {
                csv.write(
                        usual.keySet().stream()
                                .map(
                                        name ->
                                                changes.getOrDefault(
                                                        name, usual.getOrDefault(name, "")))
                                .toList());
            }
        }
        return Fixture.opened(file);
    }
}
