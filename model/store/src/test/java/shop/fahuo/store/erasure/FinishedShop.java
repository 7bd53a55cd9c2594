package shop.fahuo.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.payment.refund.ProvedShop;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.vault.Vault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop in which an order, `A1`, has gone all its way, with words of people at every step.
record FinishedShop(ProvedShop proved) implements AutoCloseable {

    /// What says who bought, or was written about it, each where nothing else says it.
    static final List<String> PERSONAL =
            List.of(
                    "张伟",
                    "13812345678",
                    "文三路",
                    "buyer-A1",
                    "买家A1",
                    "203.0.113.7",
                    "openid",
                    "先别发",
                    "可以发了",
                    "少发一件",
                    "电话里说的",
                    "快递员王五",
                    "放门口");

    private static final String WAYBILL = "SF1111111111111";

    static FinishedShop on(Engine engine) {
        var shop = new FinishedShop(ProvedShop.on(engine));
        var settings =
                new ShippingSettings(
                        Optional.of(PackedShop.SENDER), "FH", Optional.of(PackedShop.SF), false);
        shop.store().shippingSettings().put(settings, LEI);
        shop.proved.worked("A1", order("A1").tea(3));
        var desk = shop.store().desk();
        desk.hold(shop.id(), HoldReason.BUYER, Optional.empty(), LEI, "先别发").join();
        desk.release(shop.id(), LEI, "可以发了").join();
        var packed = new PackedShop(shop.shop());
        var parcel = PackedShop.done(packed.desk().make(shop.id(), List.of(), "放门口", LEI).join());
        PackedShop.done(packed.waybills().book(parcel, LEI).join());
        packed.told(shop.booked());
        shop.arrive();
        shop.giveBack();
        return shop;
    }

    private WaybillTold booked() {
        return new WaybillTold.Booked(PackedShop.waybill(WAYBILL));
    }

    private void giveBack() {
        var line = new RefundWish.Line(1, 1);
        var wish = new RefundWish(List.of(line), false, Optional.empty(), false, "少发一件", "电话里说的");
        proved.done(proved.asked("A1", wish));
    }

    private void arrive() {
        var scan =
                new TrackEvent(
                        Courier.SF,
                        new WaybillNumber(WAYBILL),
                        "80",
                        "已签收，快递员王五",
                        "深圳市",
                        clock().instant(),
                        TrackStatus.DELIVERED);
        store().track().tracks().hear(List.of(scan)).join();
    }

    /// Its after-sale days are over.
    FinishedShop ended() {
        clock().pass(Duration.ofDays(8));
        assertThat(store().afterSale().end(id()).join()).isTrue();
        return this;
    }

    /// And so are the years for which the law wants it kept.
    FinishedShop old() {
        ended();
        clock().pass(Duration.ofDays(3 * 366));
        return this;
    }

    TestShop shop() {
        return proved.shop();
    }

    Store store() {
        return shop().store();
    }

    TestClock clock() {
        return shop().clock();
    }

    OrderId id() {
        return shop().id("A1");
    }

    ErasureAnswered erase(boolean beforeTerm) {
        return erase(new ErasureWish(ErasureWish.State.ERASED, beforeTerm, "本人要求"));
    }

    ErasureAnswered erase(ErasureWish wish) {
        return store().erasures().erase(id(), wish, LEI).join();
    }

    List<String> broken() {
        return store().verifier().all(_ -> {}).stream()
                .filter(check -> !check.ok())
                .map(check -> check.name() + ": " + check.first())
                .toList();
    }

    /// Every value of every row of every table, sealed ones opened.
    String everything() throws SQLException {
        try (var connection = shop().connect()) {
            var values = new ArrayList<String>();
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        read(rows, values);
                    }
                }
            }
            return String.join("\n", values);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows =
                connection
                        .getMetaData()
                        .getTables(
                                connection.getCatalog(),
                                connection.getSchema(),
                                "%",
                                new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).hasSizeGreaterThan(40);
        return tables;
    }

    private void read(ResultSet row, List<String> values) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            values.add(value instanceof byte[] bytes ? opened(bytes) : String.valueOf(value));
        }
    }

    /// Hashes and salts are not sealed, and say nothing.
    private String opened(byte[] bytes) {
        try {
            return shop().vault().open(bytes);
        } catch (Vault.WrongKeyException | IllegalArgumentException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        shop().close();
    }
}
