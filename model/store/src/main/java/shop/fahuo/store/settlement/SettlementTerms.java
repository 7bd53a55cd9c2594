package shop.fahuo.store.settlement;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SharingTerms;
import shop.fahuo.core.settlement.Withholding;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the shop settles.
///
/// @param ways the one that is tried first at the head; what can be shared out of orders is, before
///   any of them is tried, where there is an account for it
/// @param payers from which account of the shop it goes, by way; none for the bank
/// @param scene what WeChat Pay is told the transfers are for, and Alipay where something was
///   declared there
/// @param position the kind of work, as WeChat Pay wants to be told of commission (岗位类型)
/// @param remark shown to who gets it, at most 32 characters
public record SettlementTerms(
        Withholding withholding,
        PayoutLimits limits,
        List<PayoutWay> ways,
        Map<PayoutWay, Payer> payers,
        String scene,
        String position,
        String remark) {

    /// Commission (佣金报酬) at WeChat Pay.
    private static final String COMMISSION = "1005";

    public static final SettlementTerms DEFAULT =
            new SettlementTerms(
                    Withholding.SHOP,
                    PayoutLimits.NONE,
                    List.of(PayoutWay.WECHAT, PayoutWay.ALIPAY, PayoutWay.BANK),
                    Map.of(),
                    COMMISSION,
                    "推广员",
                    "推广佣金");

    static final String SETTING = "settlement.terms";

    /// In characters.
    public static final int LONGEST_REMARK = 32;

    public SettlementTerms {
        ways = List.copyOf(ways);
        payers = Map.copyOf(payers);
        if (remark.isBlank() || remark.length() > LONGEST_REMARK) {
            throw new IllegalArgumentException("not a remark: " + remark);
        }
    }

    /// An account of the shop.
    ///
    /// @param account as tasks name it
    /// @param receiver the merchant account whose money it is (`mchid`, seller id)
    public record Payer(String account, String receiver) {}

    /// The same but for what people set.
    public SettlementTerms with(
            Withholding withheld, Fen least, Map<PayoutWay, Payer> from, String said) {
        return new SettlementTerms(
                withheld,
                new PayoutLimits(least, limits.most(), limits.sharing()),
                ways,
                from,
                scene,
                position,
                said);
    }

    /// The same but for how much of an order is shared, and for how long.
    public SettlementTerms with(SharingTerms sharing) {
        return new SettlementTerms(
                withholding,
                new PayoutLimits(limits.least(), limits.most(), sharing),
                ways,
                payers,
                scene,
                position,
                remark);
    }

    /// The same bytes for the same terms.
    public String canonical() {
        var most = new TreeMap<String, Object>();
        limits.most().forEach((way, amount) -> most.put(way.name(), amount.value()));
        var from = new TreeMap<String, Object>();
        payers.forEach(
                (way, payer) ->
                        from.put(
                                way.name(),
                                Map.of("account", payer.account(), "receiver", payer.receiver())));
        return CanonicalJson.write(
                Map.of(
                        "withholding", withholding.name(),
                        "least", limits.least().value(),
                        "most", most,
                        "sharing",
                                Map.of(
                                        "days", limits.sharing().days(),
                                        "percent", limits.sharing().percent()),
                        "ways", ways.stream().map(PayoutWay::name).toList(),
                        "payers", from,
                        "scene", scene,
                        "position", position,
                        "remark", remark));
    }

    /// @param text as [#canonical()] wrote it; empty for what holds until somebody sets something
    static SettlementTerms read(String text) {
        if (text.isEmpty()) {
            return DEFAULT;
        }
        var json = JsonMapper.shared().readTree(text);
        var most = new EnumMap<PayoutWay, Fen>(PayoutWay.class);
        json.required("most")
                .properties()
                .forEach(
                        each ->
                                most.put(
                                        PayoutWay.valueOf(each.getKey()),
                                        Fen.of(each.getValue().asLong())));
        var payers = new EnumMap<PayoutWay, Payer>(PayoutWay.class);
        json.required("payers")
                .properties()
                .forEach(
                        each ->
                                payers.put(
                                        PayoutWay.valueOf(each.getKey()), payer(each.getValue())));
        var ways = new ArrayList<PayoutWay>();
        json.required("ways").forEach(way -> ways.add(PayoutWay.valueOf(way.asString())));
        return new SettlementTerms(
                Withholding.valueOf(json.required("withholding").asString()),
                new PayoutLimits(
                        Fen.of(json.required("least").asLong()),
                        most,
                        sharing(json.path("sharing"))),
                ways,
                payers,
                json.required("scene").asString(),
                json.required("position").asString(),
                json.required("remark").asString());
    }

    /// What was written before there was any sharing says nothing of it.
    private static SharingTerms sharing(JsonNode json) {
        return json.isMissingNode()
                ? SharingTerms.MERCHANT
                : new SharingTerms(json.required("days").asInt(), json.required("percent").asInt());
    }

    private static Payer payer(JsonNode json) {
        return new Payer(json.required("account").asString(), json.required("receiver").asString());
    }
}
