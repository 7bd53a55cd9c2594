package shop.fahuo.console.tariff;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Source;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says by whom a parcel goes, and why.
public record ChoiceWords(Ui ui) {

    /// `李雷指定`, `规则指定（ZTO）`, `最便宜`.
    public String why(Choice choice) {
        var wishes = choice.wishes();
        return switch (choice.reason()) {
            case PERSON -> person(wishes.person().orElse(""));
            case RULE -> ui.get("tariff.why.rule", wishes.rule().orElse(""));
            case PLANNED -> ui.get("tariff.why.planned");
            case CHEAPEST -> ui.get("tariff.why.cheapest");
            case FASTEST -> ui.get("tariff.why.fastest");
            case IN_TIME -> ui.get("tariff.why.inTime", hours(choice.policy()));
            case NONE_IN_TIME -> ui.get("tariff.why.noneInTime", hours(choice.policy()));
            case NOTHING_TO_COMPARE -> ui.get("tariff.why.nothing");
        };
    }

    /// @param who as [shop.fahuo.core.order.Actor#text()] writes it
    public String person(String who) {
        return ui.get("tariff.why.person", who.substring(who.indexOf(':') + 1));
    }

    private static String hours(Policy policy) {
        return policy instanceof Policy.InTime(var within) ? Long.toString(within.toHours()) : "";
    }

    /// `顺丰 main 2`
    public String way(Service service) {
        var account = service.account();
        return Stream.of(
                        ui.word(service.courier()),
                        account.substring(account.indexOf('/') + 1),
                        service.product().value())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// In yuan; empty when nobody knows.
    public String fee(Candidate one) {
        return one.fee().map(fee -> fee.yuan()).orElse("");
    }

    /// Whose figure its fee is; empty when there is none.
    public String whose(Source source) {
        return switch (source) {
            case QUOTE -> ui.get("tariff.whose.quote");
            case TABLE -> ui.get("tariff.whose.table");
            case TABLE_UNANSWERED -> ui.get("tariff.whose.unanswered");
            case NONE -> "";
        };
    }
}
