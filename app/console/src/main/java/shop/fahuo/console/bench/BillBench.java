package shop.fahuo.console.bench;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.bill.BillFile;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.Store;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.DayBills;
import shop.fahuo.store.payment.bill.DayReading;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Matches one day on which every order of a shop was paid through WeChat Pay: the database on one
/// side, a trade bill of as many rows and a fund bill of twice as many, for the fees, on the other.
///
/// The yardstick is reading the two files and doing nothing with them.
final class BillBench {

    private static final BillAccount ACCOUNT = new BillAccount(Provider.WECHAT, "1900000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 14);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShopTime.ZONE);

    private static final String PAY =
            "insert into payment (provider, transaction_no, number, order_id, total_fen, paid_at,"
                + " payer, receiver) select 'WECHAT', '42000' || (100000000000000000000000 + id),"
                + " number, id, total_fen, dateadd('SECOND', mod(id, 86400), timestamp with time"
                + " zone '2026-11-14 00:00:00+08:00'), 'o', '1900000001' from orders order by id"
                + " fetch first ? rows only";
    private static final String PAID =
            "select transaction_no, number, total_fen, paid_at from payment order by order_id";

    private static final String TRADE_HEAD =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
                    + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
                    + "手续费,费率,订单金额,申请退款金额,费率备注\n";
    private static final String FUND_HEAD =
            "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n";

    private final BenchShop shop;
    private final Path database;
    private final int rows;

    /// @param database H2 file of a closed shop, without its ending
    /// @param rows of the trade bill; not more than the shop has orders
    BillBench(BenchShop shop, Path database, int rows) {
        this.shop = shop;
        this.database = database;
        this.rows = rows;
    }

    List<Figure> run() throws IOException, SQLException {
        var trade = database.resolveSibling("trade.csv");
        var fund = database.resolveSibling("fund.csv");
        write(trade, fund);
        try (var store = shop.open(database)) {
            double reading = read(trade, fund);
            double matching = match(store, trade, fund);
            return List.of(
                    Figure.of("reconcile", matching, "s", rows).limit(10).ratio(reading / matching),
                    Figure.of("bills.rate", rows / matching, "rows/s", rows));
        } finally {
            Files.delete(trade);
            Files.delete(fund);
        }
    }

    private static double read(Path trade, Path fund) throws IOException {
        var sum = new AtomicLong();
        long began = System.nanoTime();
        new BillFile(Provider.WECHAT, BillKind.TRADE, trade)
                .each(row -> sum.addAndGet(row.amount().value()));
        new BillFile(Provider.WECHAT, BillKind.FUND, fund)
                .each(row -> sum.addAndGet(row.amount().value()));
        return seconds(began);
    }

    private double match(Store store, Path trade, Path fund) throws IOException {
        var bills =
                new DayBills(
                        ACCOUNT,
                        DAY,
                        bill(BillKind.TRADE, trade),
                        Optional.of(bill(BillKind.FUND, fund)));
        long began = System.nanoTime();
        var reading = store.payments().bills().read(bills, MatchPolicy.DEFAULT);
        double seconds = seconds(began);
        if (!(reading instanceof DayReading.Taken(var day))
                || day.totals().matched() != rows
                || !day.isTied()) {
            throw new IllegalStateException("the day does not tie: " + reading);
        }
        return seconds;
    }

    private static DayBills.Bill bill(BillKind kind, Path path) throws IOException {
        var file = new BillFile(Provider.WECHAT, kind, path);
        return new DayBills.Bill(file, Optional.of(file.hash()), Files.size(path));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void write(Path trade, Path fund) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(Store.h2Url(database), "sa", "")) {
            try (var pay = connection.prepareStatement(PAY)) {
                pay.setInt(1, rows);
                pay.executeUpdate();
            }
            try (var statement = connection.createStatement();
                    var paid = statement.executeQuery(PAID);
                    var trades = Files.newBufferedWriter(trade);
                    var funds = Files.newBufferedWriter(fund)) {
                write(paid, trades, funds);
            }
        }
    }

    private static void write(ResultSet paid, BufferedWriter trades, BufferedWriter funds)
            throws IOException, SQLException {
        trades.write(TRADE_HEAD);
        funds.write(FUND_HEAD);
        long count = 0;
        var total = Fen.ZERO;
        var fees = Fen.ZERO;
        while (paid.next()) {
            var amount = Fen.of(paid.getLong(3));
            var fee = Fen.of((amount.value() * 6 + 500) / 1000);
            var at = TIME.format(paid.getObject(4, OffsetDateTime.class).toInstant());
            var balance = total.minus(fees);
            count++;
            total = total.plus(amount);
            fees = fees.plus(fee);
            write(trades, funds, paid.getString(1), paid.getString(2), at, amount, fee, balance);
        }
        trades.write("总交易单数,应结订单总金额,手续费总金额\n");
        trades.write("`%d,`%s,`%s\n".formatted(count, total, fees));
        funds.write("资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n");
        funds.write("`%d,`%d,`%s,`%d,`%s\n".formatted(2 * count, count, total, count, fees));
    }

    private static void write(
            BufferedWriter trades,
            BufferedWriter funds,
            String transaction,
            String number,
            String at,
            Fen amount,
            Fen fee,
            Fen balance)
            throws IOException {
        trades.write(
                "`"
                        + at
                        + ",`wx,`1900000001,`0,`,`"
                        + transaction
                        + ",`"
                        + number
                        + ",`oUpF8uMuAJO,`JSAPI,`SUCCESS,`OTHERS,`CNY,`"
                        + amount
                        + ",`0.00,`0,`0,`0.00,`0.00,`,`,`商品,`,`"
                        + fee
                        + "000,`0.60%,`"
                        + amount
                        + ",`0.00,`\n");
        var after = balance.plus(amount);
        funds.write(
                "`"
                        + at
                        + ",`"
                        + transaction
                        + ",`7"
                        + transaction
                        + ",`交易,`交易,`收入,`"
                        + amount
                        + ",`"
                        + after
                        + ",`system,`,`"
                        + number
                        + "\n");
        funds.write(
                "`"
                        + at
                        + ",`"
                        + transaction
                        + ",`8"
                        + transaction
                        + ",`扣除交易手续费,`扣除交易手续费,`支出,`"
                        + fee
                        + ",`"
                        + after.minus(fee)
                        + ",`system,`,`"
                        + number
                        + "\n");
    }
}
