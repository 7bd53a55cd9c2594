package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.settlement.PayingAccount;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SharingTerms;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.settlement.SettlementTerms;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the shop settles.
final class TermsVerb {

    /// Said instead of an account.
    private static final String NONE = "none";

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("settlement terms", "cli.verb.settlementTerms")
                            .with(
                                    Option.of(
                                            "withholding",
                                            "cli.option.withholding",
                                            Kind.Word.of(Withholding.values())),
                                    Option.of("least", "cli.option.least", new Kind.Yuan()),
                                    Option.repeated(
                                            "from", "cli.option.payFrom", new Kind.Brief(48)),
                                    Option.of("share", "cli.option.share", new Kind.Brief(48)),
                                    Option.of(
                                            "share-percent",
                                            "cli.option.sharePercent",
                                            new Kind.Count()),
                                    Option.of(
                                            "share-days", "cli.option.shareDays", new Kind.Count()),
                                    Option.of("remark", "cli.option.payRemark", new Kind.Brief(32)),
                                    Option.of("by", "cli.option.by", new Kind.Person())),
                    Verb.Use.WRITE,
                    TermsVerb::terms);

    private TermsVerb() {}

    private static int terms(Call call, Shop shop) {
        var runs = shop.store().settlement().runs();
        var arguments = call.arguments();
        var before = runs.terms();
        var payers = new EnumMap<PayoutWay, Payer>(PayoutWay.class);
        payers.putAll(before.payers());
        var unknown = take(arguments, shop.store().payments().routes().all(), payers);
        if (unknown.isPresent()) {
            return call.refuse("cli.settlement.noAccount", unknown.get());
        }
        int percent = arguments.count("share-percent", before.limits().sharing().percent());
        int days = arguments.count("share-days", before.limits().sharing().days());
        if (!SharingTerms.allows(days, percent)) {
            return call.refuse("cli.settlement.shareLimits", SharingTerms.MOST_DAYS);
        }
        var after =
                before.with(
                                arguments
                                        .word("withholding", Withholding.class)
                                        .orElse(before.withholding()),
                                arguments
                                        .yuan("least")
                                        .filter(least -> least.compareTo(Fen.ZERO) > 0)
                                        .orElse(before.limits().least()),
                                payers,
                                arguments.text("remark").orElse(before.remark()))
                        .with(new SharingTerms(days, percent));
        if (!after.equals(before)) {
            if (!arguments.has("by")) {
                call.note("cli.wrong.missing", "--by");
                return Call.WRONG_USAGE;
            }
            runs.terms(after, People.of(call));
        }
        return say(call, after);
    }

    /// @return an account that the money of no channel is at, or none that can share it
    private static Optional<String> take(
            Arguments arguments, List<Route> routes, Map<PayoutWay, Payer> payers) {
        for (var account : arguments.all("from")) {
            var found = PayingAccount.of(routes, account);
            if (found.isEmpty()) {
                return Optional.of(account);
            }
            payers.put(found.get().way(), found.get().payer());
        }
        var share = arguments.text("share");
        if (share.equals(Optional.of(NONE))) {
            payers.remove(PayoutWay.WECHAT_SHARING);
            return Optional.empty();
        }
        var from =
                share.flatMap(account -> PayingAccount.of(routes, account))
                        .filter(one -> one.way() == PayoutWay.WECHAT);
        from.ifPresent(one -> payers.put(PayoutWay.WECHAT_SHARING, one.payer()));
        return from.isPresent() ? Optional.empty() : share;
    }

    private static int say(Call call, SettlementTerms terms) {
        var from =
                terms.payers().entrySet().stream()
                        .filter(entry -> entry.getKey() != PayoutWay.WECHAT_SHARING)
                        .map(Map.Entry::getValue)
                        .map(Payer::account)
                        .sorted()
                        .toList();
        var share =
                Optional.ofNullable(terms.payers().get(PayoutWay.WECHAT_SHARING))
                        .map(Payer::account);
        var sharing = terms.limits().sharing();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "withholding", terms.withholding(),
                            "leastFen", terms.limits().least().value(),
                            "from", from,
                            "share", share,
                            "sharePercent", sharing.percent(),
                            "shareDays", sharing.days(),
                            "remark", terms.remark()));
            return Call.DONE;
        }
        call.say(
                "cli.settlement.terms",
                call.ui().word(terms.withholding()),
                Shown.money(terms.limits().least()),
                String.join(" ", from),
                terms.remark());
        share.ifPresent(
                account ->
                        call.say(
                                "cli.settlement.sharing",
                                account,
                                sharing.percent(),
                                sharing.days()));
        return Call.DONE;
    }
}
