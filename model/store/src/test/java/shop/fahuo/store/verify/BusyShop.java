package shop.fahuo.store.verify;

import static shop.fahuo.store.TestOrders.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.payment.bill.BillRows;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.distributor.Tree;
import shop.fahuo.store.erasure.ErasureWish;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.DayBills;
import shop.fahuo.store.payment.refund.RefundTold;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.print.PrintKind;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementTerms;
import shop.fahuo.store.ship.Parcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop to which everything has happened that can.
final class BusyShop {

    private static final ChannelName WEIDIAN = new ChannelName("weidian");
    private static final String ACCOUNT = "payment/wx";
    private static final String PAYER = "payment/pays";

    private BusyShop() {}

    /// It is shut; copy it.
    static TestShop on(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(20);
        shop.tea(40);
        promise(shop);
        shop.take(
                order("file").keys(2),
                order("batched").keys(1),
                order("called").keys(3).of(TestShop.PRACTICE),
                order("recalled").keys(1).of(TestShop.PRACTICE),
                order("mixed").keys(1).tea(2),
                order("box").tea(1),
                order("twolines").tea(1).tea(2),
                order("short").keys(99),
                order("address").tea(1).to(Address.NONE),
                order("review").keys(60),
                order("pack").keys(1).by("E2"),
                order("approved").tea(12).broughtBy("E2"),
                order("released").keys(1),
                order("unpaid").unpaid(),
                order("forgotten").closed(),
                order("cancelled").tea(12));
        hold(shop, "released");
        hold(shop, "batched");
        release(shop, "batched");
        shop.work();
        shop.store().deliveryFiles().close(TestShop.TAOBAO, TestShop.LEI);
        callPractice(shop);
        provePayment(shop);
        readBills(shop);
        giveBack(shop);
        answer(shop);
        shop.take(order("file").keys(2).discount(5));
        shop.store()
                .distributors()
                .put(
                        List.of(
                                distributor("D1", "", ""),
                                distributor("D2", "D1", ""),
                                distributor("P1", "", "o1"),
                                distributor("P2", "", "o2"),
                                distributor("P3", "", "o3")),
                        TestShop.LEI);
        grow(shop);
        settle(shop);
        shop.store()
                .printing()
                .runs()
                .note(PrintKind.PICK_LIST, "pdf", List.of(), Sha256.of("pdf"), TestShop.LEI)
                .join();
        pack(shop);
        var gone = new ErasureWish(ErasureWish.State.ERASED, true, "buyer asked");
        shop.store().erasures().erase(shop.id("forgotten"), gone, TestShop.LEI).join();
        shop.store().proofs().checkpoints().take(TestShop.LEI);
        shop.store()
                .orders()
                .reveal(shop.id("file"), TestShop.LEI, RevealReason.CONTACT, "to ring them");
        shop.shut();
        return shop;
    }

    /// A plan is in force, and somebody will earn by it; another will be.
    private static void promise(TestShop shop) {
        shop.store()
                .distributors()
                .put(List.of(distributor("E1", "", ""), distributor("E2", "E1", "")), TestShop.LEI);
        var plan =
                """
                {"name": "二级", "cap": "20%",
                 "rules": [{"id": "two", "kind": "levels", "rates": ["10%", "5%"]}],
                 "skus": {"VIP-MONTH": [{"id": "pack", "kind": "2+1", "agent": "1.00元",
                                         "boss": "2.00元", "promoteAt": 2, "leave": []}]}}
                """;
        var from = TestClock.START.minus(Duration.ofDays(30));
        shop.store().commission().plans().activate(plan, Optional.of(from), TestShop.LEI);
        var next = TestClock.START.plus(Duration.ofDays(30));
        shop.store()
                .commission()
                .plans()
                .activate(plan.replace("10%", "8%"), Optional.of(next), TestShop.LEI);
    }

    /// One parcel has left, one is booked, one was taken back and booked anew, and of one nobody
    /// knows yet.
    private static void pack(TestShop shop) {
        var packed = new PackedShop(shop);
        shop.store()
                .shippingSettings()
                .put(
                        new ShippingSettings(
                                Optional.of(PackedShop.SENDER),
                                "FH",
                                Optional.of(PackedShop.SF),
                                false),
                        TestShop.LEI);
        packed.with(order("gone").tea(3), order("again").tea(1), order("asked").tea(1));
        var first = packed.made("gone", new Take(packed.line("gone", 1), 1));
        book(packed, first, "SF1111111111111");
        shop.store().leaving().leave(first, TestShop.LEI).join();
        var second = packed.made("gone", new Take(packed.line("gone", 1), 1));
        book(packed, second, "SF2222222222222");
        var again = packed.made("again");
        book(packed, again, "SF3333333333333");
        packed.waybills().cancel(again, TestShop.LEI).join();
        packed.told(new WaybillTold.TakenBack(""));
        book(packed, again, "SF4444444444444");
        follow(packed);
        packed.waybills().book(packed.made("asked"), TestShop.LEI).join();
    }

    /// One parcel is under way, one has arrived, and one is lost.
    private static void follow(PackedShop shop) {
        shop.with(order("way").tea(1), order("arrived").tea(1));
        book(shop, shop.made("way"), "SF5555555555555");
        book(shop, shop.made("arrived"), "SF6666666666666");
        shop.shop()
                .store()
                .track()
                .tracks()
                .hear(
                        List.of(
                                scan("SF1111111111111", TrackStatus.EXCEPTION),
                                scan("SF5555555555555", TrackStatus.PICKED_UP),
                                scan("SF6666666666666", TrackStatus.DELIVERED)))
                .join();
    }

    private static TrackEvent scan(String waybill, TrackStatus status) {
        return new TrackEvent(
                Courier.SF,
                new WaybillNumber(waybill),
                "50",
                "快件扫描",
                "深圳市",
                TestClock.START,
                status);
    }

    private static void book(PackedShop shop, ParcelId id, String number) {
        shop.waybills().book(id, TestShop.LEI).join();
        shop.told(new WaybillTold.Booked(PackedShop.waybill(number)));
    }

    private static void hold(TestShop shop, String number) {
        shop.store()
                .desk()
                .hold(shop.id(number), HoldReason.BUYER, Optional.empty(), TestShop.LEI, "wait")
                .join();
    }

    private static void release(TestShop shop, String number) {
        shop.store().desk().release(shop.id(number), TestShop.LEI, "").join();
    }

    private static void provePayment(TestShop shop) {
        var routes = List.of(new Route(WEIDIAN, Provider.WECHAT, ACCOUNT, "1900001"));
        shop.store().payments().routes().put(ACCOUNT, routes, TestShop.LEI);
        prove(shop, "proved", order("proved").keys(1));
    }

    private static void prove(TestShop shop, String number, TestOrders order) {
        var checks = shop.store().payments().checks();
        shop.take(order.of(WEIDIAN).paidBy("微信", "4200" + number));
        shop.work();
        var claim = claim(shop);
        var trade =
                new Trade(
                        Provider.WECHAT,
                        number,
                        "4200" + number,
                        TradeState.PAID,
                        checks.question(claim).orElseThrow().total(),
                        Optional.empty(),
                        "openid",
                        "1900001");
        checks.answer(claim, Optional.of(trade)).join();
        shop.work();
    }

    /// A payment that no order of the shop knows, which a person lets into the books.
    private static void readBills(TestShop shop) {
        var account = new BillAccount(Provider.WECHAT, "1900001");
        var row =
                new BillEntry(
                        Provider.WECHAT,
                        BillEntry.Kind.PAYMENT,
                        "",
                        "elsewhere",
                        "42009",
                        "",
                        Fen.of(1_000),
                        Fen.of(6),
                        "SUCCESS",
                        TestClock.START);
        BillRows rows =
                taker -> {
                    taker.accept(row);
                    return Optional.empty();
                };
        var trades = new DayBills.Bill(rows, Optional.of(Sha256.of("bill")), 200);
        var bills = new DayBills(account, LocalDate.of(2026, 11, 20), trades, Optional.empty());
        try {
            shop.store().payments().bills().read(bills, MatchPolicy.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = shop.number("select id from bill_item");
        shop.store().payments().differences().settle(id, TestShop.LEI, "线下", true).join();
    }

    /// One order is back whole, one in part, one in part and about to be again, and of one the
    /// provider ended the refund.
    private static void giveBack(TestShop shop) {
        for (var number : List.of("back", "part", "more", "ended")) {
            prove(shop, number, order(number).tea(3).broughtBy("E2"));
        }
        var one = units(1);
        refund(shop, "back", units(3), Refund.State.SUCCESS);
        refund(shop, "part", one, Refund.State.SUCCESS);
        refund(shop, "more", one, Refund.State.SUCCESS);
        refund(shop, "ended", one, Refund.State.CLOSED);
        shop.store().payments().refunds().ask(shop.id("more"), one, TestShop.LEI).join();
    }

    /// One payout is paid, one came back, one waits for who gets it, and to one there is no way.
    private static void settle(TestShop shop) {
        var settlement = shop.store().settlement();
        var payers = Map.of(PayoutWay.WECHAT, new SettlementTerms.Payer(PAYER, "1900001"));
        var terms = SettlementTerms.DEFAULT;
        settlement
                .runs()
                .terms(
                        new SettlementTerms(
                                terms.withholding(),
                                terms.limits(),
                                terms.ways(),
                                payers,
                                terms.scene(),
                                terms.position(),
                                terms.remark()),
                        TestShop.LEI);
        for (var code : List.of("D1", "P1", "P2", "P3")) {
            settlement
                    .payees()
                    .grant(new DistributorCode(code), Fen.of(100_000), "1", TestShop.LEI);
        }
        settlement.runs().draft(YearMonth.of(2026, 11), "", TestShop.LEI).join();
        settlement.runs().approve("202611-1", new Actor.Person("韩梅梅")).join();
        tell(shop, PaidOut.State.SUCCESS);
        tell(shop, PaidOut.State.FAILED);
        tell(shop, PaidOut.State.WAITING);
    }

    private static void tell(TestShop shop, PaidOut.State state) {
        var claim = claim(shop, PAYER);
        var told = new PaidOut(claim.idempotencyKey(), "1330", state, "");
        shop.store().settlement().tasks().settle(claim, new PayoutTold.Stands(told)).join();
    }

    private static RefundWish units(int units) {
        var line = new RefundWish.Line(1, units);
        return new RefundWish(List.of(line), false, Optional.empty(), false, "", "");
    }

    private static void refund(TestShop shop, String number, RefundWish wish, Refund.State state) {
        var payments = shop.store().payments();
        payments.refunds().ask(shop.id(number), wish, TestShop.LEI).join();
        var claim = claim(shop);
        var reference = claim.idempotencyKey();
        var amount = payments.refunds().named(reference).orElseThrow().amount();
        var told = new Refund(reference, "r", amount, state, Optional.empty());
        payments.refundTasks().settle(claim, new RefundTold.Stands(told)).join();
    }

    private static Claim claim(TestShop shop) {
        return claim(shop, ACCOUNT);
    }

    private static Claim claim(TestShop shop, String account) {
        var claims = shop.store().outbox().claim("test", account, 1, Duration.ofHours(1)).join();
        return claims.getFirst();
    }

    /// Two deliveries are confirmed and one notice is sent, the other stays claimed.
    private static void callPractice(TestShop shop) {
        for (int call = 0; call < 3; call++) {
            var outbox = shop.store().outbox();
            var claim = outbox.claim("test", "practice", 1, Duration.ofHours(1)).join().getFirst();
            shop.store().effects().settle(claim, new Outcome.Ok("r" + call)).join();
        }
        shop.store().outbox().claim("test", "practice", 1, Duration.ofHours(1)).join();
    }

    private static void answer(TestShop shop) {
        Actor.Person by = TestShop.LEI;
        var desk = shop.store().desk();
        desk.approve(shop.id("approved"), by, Optional.of(AnswerReason.CHECKED), "").join();
        desk.cancel(shop.id("cancelled"), by, "BUYER_ASKED", "").join();
        release(shop, "released");
        shop.work();
        hold(shop, "box");
        release(shop, "box");
        shop.store().parcels().markShipped(shop.id("box"), new Parcel("SF", "SF1"), by, "").join();
    }

    private static void grow(TestShop shop) {
        var tree = shop.store().tree();
        for (var code : List.of(new DistributorCode("D1"), new DistributorCode("D2"))) {
            tree.ask(code, Optional.of(new DistributorCode("P1")), "换线", TestShop.LEI).join();
            tree.approve(code, new Actor.Person("韩梅梅"), "").join();
        }
        var gold = new Tree.Change(Optional.of("金牌"), Optional.empty(), Optional.empty());
        tree.change(new DistributorCode("D1"), gold, TestShop.LEI, "").join();
    }

    private static Distributor distributor(String code, String parent, String wechat) {
        return new Distributor(code, parent, "罗娟", "13800000000", "", TestClock.START, wechat, "");
    }
}
