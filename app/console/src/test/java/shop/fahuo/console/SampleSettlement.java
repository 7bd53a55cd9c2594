package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.settlement.Payees;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Payees of every kind, and what they are due.
public final class SampleSettlement {

    public static final YearMonth MONTH = YearMonth.from(TestShop.NOW.atZone(ShopTime.ZONE));

    private static final String WECHAT = "wechat/main";
    private static final ChannelName TAOBAO = new ChannelName("taobao");

    private final TestShop shop;

    private SampleSettlement(TestShop shop) {
        this.shop = shop;
    }

    /// D1 to D4 can be paid by WeChat, D5 at the bank; of D6 no account is known, D7 is stopped, D8
    /// is due less than goes.
    public static SampleSettlement of(TestShop shop) {
        var sample = new SampleSettlement(shop);
        sample.people();
        return sample;
    }

    private void people() {
        var store = shop.store();
        var route = new Route(TAOBAO, Provider.WECHAT, WECHAT, "1900000001", false);
        store.payments().routes().put(WECHAT, List.of(route), TestShop.LEI);
        store.distributors()
                .put(
                        List.of(
                                someone("D1", "欧阳娜娜", "oUpF8uMuAJO_M2pxb1Q9"),
                                someone("D2", "罗娟", "oUpF8uN95-Ptaags6E_G"),
                                someone("D3", "阿卜杜热合曼·买买提依明", "oUpF8uMEb4qRXf22hE3X"),
                                someone("D4", "司马光", "oUpF8uKv7m_Qr1Xy9TzA"),
                                someone("D5", "王五", ""),
                                someone("D6", "陈六", ""),
                                someone("D7", "沈七", "oUpF8uPp2kLmN3_8vQwE"),
                                someone("D8", "朱八", "oUpF8uZz4xYcV5_bNmAs")),
                        TestShop.LEI);
        store.settlement()
                .runs()
                .terms(
                        store.settlement()
                                .runs()
                                .terms()
                                .with(
                                        Withholding.SHOP,
                                        Fen.of(100),
                                        Map.of(PayoutWay.WECHAT, new Payer(WECHAT, "1900000001")),
                                        "推广佣金"),
                        TestShop.LEI);
        set("D5", new Payees.Settings(true, "", "招商银行 6225880000000001", "王五"));
        set("D7", new Payees.Settings(false, "身份证照片看不清，等补", "", ""));
    }

    public void due(String code, long fen) {
        shop.store()
                .settlement()
                .payees()
                .grant(new DistributorCode(code), Fen.of(fen), "due" + fen, TestShop.LEI);
    }

    public void dueToAll() {
        due("D1", 300_000);
        due("D2", 62_850);
        due("D3", 1_284_000);
        due("D4", 45_000);
        due("D5", 500_000);
        due("D6", 8_800);
        due("D7", 21_000);
        due("D8", 60);
    }

    /// Drafted by Lei.
    public String drafted() {
        return number(shop.store().settlement().runs().draft(MONTH, "", TestShop.LEI).join());
    }

    /// Agreed to by Mei.
    public String approved(String number) {
        return number(shop.store().settlement().runs().approve(number, TestShop.MEI).join());
    }

    /// Has WeChat Pay say how somebody's payout stands, and nothing of others.
    public void told(String run, String code, PayoutTold told) {
        told(run, Map.of(code, told));
    }

    /// @param told of those it says something of, by code
    public void told(String run, Map<String, PayoutTold> told) {
        var settlement = shop.store().settlement();
        var words = new HashMap<String, PayoutTold>();
        settlement.payouts().ofRun(settlement.runs().named(run).orElseThrow()).stream()
                .filter(payout -> told.containsKey(payout.payee().value()))
                .forEach(payout -> words.put(payout.reference(), told.get(payout.payee().value())));
        var silent = new PayoutTold.Unknown("TIMEOUT", "no answer");
        shop.store()
                .outbox()
                .claim("test", WECHAT, 99, Duration.ofMinutes(1))
                .join()
                .forEach(
                        claim ->
                                settlement
                                        .tasks()
                                        .settle(
                                                claim,
                                                words.getOrDefault(claim.idempotencyKey(), silent))
                                        .join());
    }

    /// As WeChat Pay tells it.
    public static PayoutTold stands(PaidOut.State state) {
        return new PayoutTold.Stands(new PaidOut("", "1330000071100999", state, ""));
    }

    /// As it tells what it has just made of what was asked for, or tells again.
    public static PayoutTold waits(Confirmation confirmation) {
        return new PayoutTold.Stands(
                new PaidOut(
                        "",
                        "1330000071100999",
                        PaidOut.State.WAITING,
                        "",
                        Optional.of(confirmation)));
    }

    private void set(String code, Payees.Settings settings) {
        shop.store()
                .settlement()
                .payees()
                .change(new DistributorCode(code), _ -> settings, TestShop.LEI);
    }

    private static Distributor someone(String code, String name, String wechat) {
        return new Distributor(code, "", name, "13800000000", "", TestShop.NOW, wechat, "");
    }

    private static String number(SettlementAnswered answered) {
        return switch (answered) {
            case SettlementAnswered.Done(var run) -> run.number();
            case SettlementAnswered.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
