package shop.fahuo.console.cli;

import shop.fahuo.console.tariff.ChoiceWords;
import shop.fahuo.console.tariff.TariffWords;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.store.parcel.ParcelDetail;

import java.util.List;
import java.util.Map;

/// The ways a parcel could go, side by side, and which of them it goes.
final class ComparisonLines {

    private ComparisonLines() {}

    /// By whom the newest booking of a parcel goes, or who said by whom the next one will.
    static void say(Call call, ParcelDetail detail) {
        var words = new ChoiceWords(call.ui());
        if (detail.choice().isPresent()) {
            var choice = detail.choice().get();
            var way = Service.of(choice.carriage());
            call.say("tariff.chosen", words.way(way), words.why(choice));
            if (!choice.candidates().isEmpty()) {
                print(call, choice.candidates(), way);
            }
        } else {
            var way = Service.of(detail.row().carriage());
            detail.routedBy()
                    .ifPresent(who -> call.say("tariff.routed", words.way(way), words.person(who)));
        }
    }

    /// @param mark the way it goes
    static void print(Call call, List<Candidate> candidates, Service mark) {
        var ui = call.ui();
        var words = new ChoiceWords(ui);
        var table =
                Table.of(
                        "",
                        ui.get("tariff.compare.account"),
                        ui.get("tariff.compare.product"),
                        ">" + ui.get("tariff.compare.fee"),
                        ui.get("tariff.compare.whose"),
                        ui.get("tariff.compare.promised"),
                        ui.get("tariff.compare.why"));
        for (var one : candidates) {
            table.row(
                    one.service().equals(mark) ? "*" : "",
                    one.service().account(),
                    (one.service().product() + " " + one.name()).strip(),
                    words.fee(one),
                    words.whose(one.source()),
                    one.promised().map(Moments::shown).orElse(""),
                    new TariffWords(ui).why(one));
        }
        call.print(table);
    }

    static Map<String, Object> json(Choice choice) {
        var wishes = choice.wishes();
        var carriage = choice.carriage();
        return Json.object(
                "reason", choice.reason(),
                "person", wishes.person(),
                "rule", wishes.rule(),
                "policy", choice.policy().name(),
                "at", Moments.json(choice.at()),
                "account", carriage.account(),
                "courier", carriage.courier(),
                "product", carriage.product(),
                "candidates",
                        choice.candidates().stream()
                                .map(one -> json(one, "chosen", Service.of(carriage)))
                                .toList());
    }

    /// @param mark what it is called to be the way it goes
    static Map<String, Object> json(Candidate one, String mark, Service way) {
        return Json.object(
                "account",
                one.service().account(),
                "courier",
                one.service().courier(),
                "product",
                one.service().product(),
                mark,
                one.service().equals(way),
                "feeFen",
                one.fee().map(fee -> fee.value()),
                "source",
                one.source(),
                "zone",
                one.charge().map(charge -> charge.zone()),
                "chargedGrams",
                one.charge().map(charge -> charge.weight().value()),
                "promisedAt",
                one.promised().map(Moments::json),
                "obstacle",
                one.obstacle(),
                "name",
                one.name());
    }
}
