package shop.fahuo.core.commission;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a share came to its amount, in words that a program can check and a page can show: the base,
/// each step with its rate, what the cap took off, and by which plan and whose line.
public final class Derivation {

    private Derivation() {}

    /// @param steps of one payee by one rule; none when nothing is left of it
    /// @param plan the hash of the plan's text
    /// @param upline the hash of the line as it was
    public static String of(
            Base base, List<Commission> steps, int version, Sha256 plan, Sha256 upline) {
        var json = new TreeMap<String, Object>();
        json.put(
                "base",
                Map.of(
                        "sku", base.sku().value(),
                        "units", base.units(),
                        "fen", base.paid().value()));
        json.put("plan", Map.of("version", version, "hash", plan.hex()));
        json.put("upline", upline.hex());
        json.put("rounding", "down");
        json.put("steps", steps.stream().map(Derivation::step).toList());
        json.put("fen", steps.stream().map(Commission::amount).reduce(Fen.ZERO, Fen::plus).value());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> step(Commission share) {
        var json = new TreeMap<String, Object>(why(share.why()));
        json.put("fen", share.amount().value());
        if (!share.cut().equals(Fen.ZERO)) {
            json.put("cutFen", share.cut().value());
        }
        return json;
    }

    private static Map<String, Object> why(Commission.Why why) {
        return switch (why) {
            case Commission.Why.Level(var level, var distance, var rate) ->
                    Map.of(
                            "kind",
                            "level",
                            "level",
                            level,
                            "distance",
                            distance,
                            "rate",
                            rate(rate));
            case Commission.Why.Difference(var rank, var rate, var below) ->
                    Map.of(
                            "kind",
                            "difference",
                            "rank",
                            rank,
                            "bp",
                            rate.value(),
                            "belowBp",
                            below.value());
            case Commission.Why.Peer(var rank, var share, var below, var of) ->
                    Map.of(
                            "kind", "peer",
                            "rank", rank,
                            "bp", share.value(),
                            "below", below.value(),
                            "ofFen", of.value());
            case Commission.Why.Region(var region, var rate, var below) ->
                    Map.of(
                            "kind", "region",
                            "region", region.name(),
                            "bp", rate.value(),
                            "belowBp", below.value());
            case Commission.Why.Rebate(var rate) -> Map.of("kind", "rebate", "rate", rate(rate));
            case Commission.Why.MemberPrice(var rank, var price) ->
                    Map.of("kind", "member-price", "rank", rank, "price", rate(price));
            case Commission.Why.Pack(var kind, var boss, var each) ->
                    Map.of(
                            "kind",
                            "2+1",
                            "as",
                            kind.name(),
                            "boss",
                            boss,
                            "fenPerUnit",
                            each.value());
        };
    }

    private static Map<String, Object> rate(Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> Map.of("bp", points.value());
            case Rate.PerUnit(var amount) -> Map.of("fenPerUnit", amount.value());
        };
    }
}
