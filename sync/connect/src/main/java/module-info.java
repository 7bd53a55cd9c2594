import org.jspecify.annotations.NullMarked;

/// Who we talk to: one package per outside system.
@NullMarked
module shop.fahuo.connect {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
    requires de.siegmar.fastcsv;
    requires okhttp3;
    requires okio;
    requires java.xml;
    requires tools.jackson.databind;

    exports shop.fahuo.connect;
    exports shop.fahuo.connect.account;
    exports shop.fahuo.connect.courier;
    exports shop.fahuo.connect.courier.sf;
    exports shop.fahuo.connect.courier.zto;
    exports shop.fahuo.connect.payment;
    exports shop.fahuo.connect.payment.alipay;
    exports shop.fahuo.connect.payment.alipay.bill;
    exports shop.fahuo.connect.payment.bill;
    exports shop.fahuo.connect.payment.wechat;
    exports shop.fahuo.connect.practice;
    exports shop.fahuo.connect.sheet;
    exports shop.fahuo.connect.sheet.distributor;
    exports shop.fahuo.connect.sheet.order;
    exports shop.fahuo.connect.sheet.ship;
    exports shop.fahuo.connect.sheet.stock;
    exports shop.fahuo.connect.sheet.table;
    exports shop.fahuo.connect.sheet.tariff;
}
