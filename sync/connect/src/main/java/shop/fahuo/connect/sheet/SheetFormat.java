package shop.fahuo.connect.sheet;

import static shop.fahuo.connect.sheet.Title.may;
import static shop.fahuo.connect.sheet.Title.must;

import shop.fahuo.core.order.ChannelName;

import java.util.List;
import java.util.Optional;

/// The tables Fahuo reads, told apart by their header.
///
/// The marketplaces' column names are those of their seller centres' exports as public importers
/// quote them; names drift between years, so a format asks only for what it cannot do without.
public enum SheetFormat {
    /// Fahuo's own template for orders: one row for each SKU of an order, in one row after another
    /// or apart.
    FAHUO(
            must(Column.NUMBER, "渠道订单号"),
            must(Column.PLACED, "下单时间"),
            must(Column.PAID, "付款时间"),
            may(Column.SHIP_BY, "最晚发货时间", "承诺发货时间"),
            must(Column.STATUS, "订单状态"),
            may(Column.BUYER, "买家ID"),
            may(Column.NICK, "买家昵称"),
            may(Column.RECIPIENT, "收货人"),
            may(Column.PHONE, "手机"),
            may(Column.PROVINCE, "省"),
            may(Column.CITY, "市"),
            may(Column.DISTRICT, "区"),
            may(Column.STREET, "详细地址"),
            must(Column.SKU, "商品编码"),
            may(Column.NAME, "商品名称"),
            must(Column.QUANTITY, "数量"),
            must(Column.UNIT_PRICE, "单价(元)"),
            may(Column.DISCOUNT, "优惠(元)"),
            may(Column.FREIGHT, "运费(元)"),
            must(Column.TOTAL, "实付金额(元)"),
            may(Column.METHOD, "支付方式"),
            may(Column.REFERENCE, "支付单号"),
            may(Column.DISTRIBUTOR, "分销员编号"),
            may(Column.NOTE, "买家留言"),
            may(Column.IP, "来源IP"),
            may(Column.DEVICE, "设备号")),
    /// 淘宝/天猫 `ExportOrderList*.csv`, one row for each order.
    TAOBAO(
            must(Column.NUMBER, "订单编号"),
            must(Column.BUYER, "买家会员名"),
            must(Column.GOODS, "买家应付货款"),
            may(Column.FREIGHT, "买家应付邮费"),
            must(Column.TOTAL, "总金额"),
            may(Column.RECEIVED, "买家实际支付金额"),
            may(Column.REFUNDED, "退款金额"),
            must(Column.STATUS, "订单状态"),
            may(Column.NOTE, "买家留言"),
            may(Column.RECIPIENT, "收货人姓名"),
            may(Column.STREET, "收货地址"),
            may(Column.PHONE, "联系手机"),
            may(Column.OTHER_PHONE, "联系电话"),
            must(Column.PLACED, "订单创建时间"),
            may(Column.PAID, "订单付款时间"),
            may(Column.SHIP_BY, "最晚发货时间", "承诺发货时间"),
            may(Column.NAME, "宝贝标题"),
            may(Column.SORTS, "宝贝种类"),
            must(Column.QUANTITY, "宝贝总数量"),
            must(Column.SKU, "商家编码")),
    /// 抖店 custom report, one row for each sub-order.
    DOUYIN(
            must(Column.NUMBER, "主订单编号"),
            must(Column.SUB_NUMBER, "子订单编号"),
            may(Column.NAME, "选购商品"),
            must(Column.QUANTITY, "商品数量"),
            must(Column.SKU, "商家编码"),
            must(Column.UNIT_PRICE, "商品金额"),
            must(Column.TOTAL, "订单应付金额"),
            may(Column.FREIGHT, "运费"),
            may(Column.RECIPIENT, "收件人"),
            may(Column.PHONE, "收件人手机号"),
            may(Column.PROVINCE, "省"),
            may(Column.CITY, "市"),
            may(Column.DISTRICT, "区"),
            may(Column.STREET, "详细地址"),
            must(Column.PLACED, "订单提交时间"),
            may(Column.PAID, "支付完成时间"),
            may(Column.SHIP_BY, "最晚发货时间", "承诺发货时间"),
            must(Column.STATUS, "订单状态"),
            may(Column.AFTER_SALE, "售后状态"),
            may(Column.METHOD, "支付方式"),
            may(Column.NOTE, "买家留言")),
    /// 拼多多 订单明细, one row for each order.
    PDD(
            must(Column.NUMBER, "订单号"),
            must(Column.STATUS, "订单状态"),
            may(Column.NAME, "商品"),
            must(Column.GOODS, "商品总价(元)"),
            may(Column.FREIGHT, "邮费(元)"),
            may(Column.DISCOUNT, "店铺优惠折扣(元)"),
            may(Column.PLATFORM_DISCOUNT, "平台优惠折扣(元)"),
            may(Column.PAYMENT_DISCOUNT, "多多支付立减金额(元)"),
            must(Column.TOTAL, "用户实付金额(元)"),
            must(Column.QUANTITY, "商品数量(件)"),
            may(Column.RECIPIENT, "收货人"),
            may(Column.PHONE, "手机"),
            may(Column.PROVINCE, "省"),
            may(Column.CITY, "市"),
            may(Column.DISTRICT, "区"),
            may(Column.STREET, "街道"),
            may(Column.PLACED, "订单创建时间"),
            may(Column.GROUPED, "拼单成功时间"),
            may(Column.PAID, "支付时间"),
            may(Column.SHIP_BY, "承诺发货时间", "最晚发货时间"),
            must(Column.SKU, "商家编码-SKU维度", "商家编码-规格维度"),
            may(Column.NOTE, "买家留言"),
            may(Column.AFTER_SALE, "售后状态")),
    CATALOGUE(
            must(Column.SKU, "商品编码"),
            must(Column.NAME, "商品名称"),
            must(Column.KIND, "类型"),
            must(Column.PRICE, "售价(元)"),
            may(Column.WEIGHT, "重量(克)"),
            may(Column.SAFETY_STOCK, "安全库存"),
            may(Column.BARCODE, "条码", "条形码", "商品条码", "barcode")),
    STOCK(must(Column.SKU, "商品编码"), may(Column.WAREHOUSE, "仓库"), must(Column.QUANTITY, "数量")),
    KEYS(must(Column.SKU, "商品编码"), must(Column.SECRET, "卡密")),
    DISTRIBUTORS(
            must(Column.DISTRIBUTOR, "分销员编号"),
            must(Column.PARENT, "上级编号"),
            must(Column.RECIPIENT, "姓名"),
            may(Column.PHONE, "手机"),
            may(Column.RANK, "等级"),
            must(Column.JOINED, "加入时间"),
            may(Column.WECHAT, "收款微信openid"),
            may(Column.ALIPAY, "收款支付宝账号")),
    /// What couriers took: physical orders to be marked as shipped.
    SHIPMENTS(
            must(Column.NUMBER, "渠道订单号", "订单号", "订单编号"),
            must(Column.CARRIER, "快递公司", "物流公司"),
            must(Column.TRACKING, "快递单号", "物流单号", "运单号")),
    /// What couriers' contracts ask: one row for each weight of a zone.
    TARIFFS(
            must(Column.ACCOUNT, "快递账户", "account"),
            must(Column.CARRIER, "快递公司", "courier"),
            may(Column.PRODUCT, "产品代码", "product"),
            must(Column.FROM, "生效日期", "from"),
            may(Column.UNTIL, "失效日期", "until"),
            must(Column.ZONE, "分区", "zone"),
            may(Column.AREAS, "地区", "areas"),
            must(Column.UP_TO, "首重或至(克)", "up to (g)"),
            must(Column.PRICE, "价格(元)", "price (yuan)"),
            may(Column.STEP, "续重(克)", "each further (g)"),
            may(Column.STEP_PRICE, "续重价(元)", "price of each (yuan)"),
            may(Column.MINIMUM, "最低收费(元)", "minimum (yuan)"),
            may(Column.HEAVIEST, "最大重量(克)", "heaviest (g)"),
            may(Column.ROUNDING, "计费进位(克)", "rounded up to (g)"),
            may(Column.HOURS, "时效(小时)", "promised (h)"));

    @SuppressWarnings("ImmutableEnumChecker") // the list is List.of
    private final List<Title> titles;

    SheetFormat(Title... titles) {
        this.titles = List.of(titles);
    }

    List<Title> titles() {
        return titles;
    }

    /// The usual names of all its columns, in order.
    public List<String> header() {
        return titles.stream().map(Title::name).toList();
    }

    /// What the format writes into a cell that says nothing.
    String nothing() {
        return this == DOUYIN ? "-" : "";
    }

    /// Whether the table holds orders.
    public boolean isOrders() {
        return channel().isPresent();
    }

    /// @return the channel whose orders these are when nobody says otherwise; empty for tables of
    ///   other things
    public Optional<ChannelName> channel() {
        return switch (this) {
            case FAHUO -> Optional.of(new ChannelName("fahuo"));
            case TAOBAO -> Optional.of(new ChannelName("taobao"));
            case DOUYIN -> Optional.of(new ChannelName("douyin"));
            case PDD -> Optional.of(new ChannelName("pdd"));
            case CATALOGUE, STOCK, KEYS, DISTRIBUTORS, SHIPMENTS, TARIFFS -> Optional.empty();
        };
    }
}
