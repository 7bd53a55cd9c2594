package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.Commission.Why;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.RegionAgent.Region;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.stock.SkuCode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/// How a share came about, read from its stored text.
///
/// @param base what was left of the line
/// @param steps none when nothing of the share was left
public record Derived(Base base, List<Commission> steps) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Derived {
        steps = List.copyOf(steps);
    }

    /// Empty when its line is not there any more.
    public static Optional<Derived> of(EarnedShare share) {
        return of(share.share(), share.derivation());
    }

    /// Empty when its line is not there any more.
    public static Optional<Derived> of(Share share, String derivation) {
        return derivation.isEmpty() ? Optional.empty() : Optional.of(read(derivation, share));
    }

    private static Derived read(String text, Share share) {
        var json = JSON.readTree(text);
        var base = json.required("base");
        return new Derived(
                new Base(
                        new SkuCode(base.required("sku").asString()),
                        base.required("units").asInt(),
                        fen(base, "fen")),
                json.required("steps").valueStream().map(step -> step(step, share)).toList());
    }

    private static Commission step(JsonNode json, Share share) {
        var cut = json.has("cutFen") ? fen(json, "cutFen") : Fen.ZERO;
        return new Commission(share.payee(), share.rule(), why(json), fen(json, "fen"), cut);
    }

    private static Why why(JsonNode json) {
        return switch (json.required("kind").asString()) {
            case "level" ->
                    new Why.Level(
                            json.required("level").asInt(),
                            json.required("distance").asInt(),
                            rate(json.required("rate")));
            case "difference" ->
                    new Why.Difference(
                            json.required("rank").asString(),
                            points(json, "bp"),
                            points(json, "belowBp"));
            case "peer" ->
                    new Why.Peer(
                            json.required("rank").asString(),
                            points(json, "bp"),
                            new DistributorCode(json.required("below").asString()),
                            fen(json, "ofFen"));
            case "region" ->
                    new Why.Region(
                            Region.valueOf(json.required("region").asString()),
                            points(json, "bp"),
                            points(json, "belowBp"));
            case "rebate" -> new Why.Rebate(rate(json.required("rate")));
            case "member-price" ->
                    new Why.MemberPrice(
                            json.required("rank").asString(), rate(json.required("price")));
            case "2+1" ->
                    new Why.Pack(
                            Walkout.Kind.valueOf(json.required("as").asString()),
                            json.required("boss").asBoolean(),
                            fen(json, "fenPerUnit"));
            case String other -> throw new IllegalArgumentException("no such step: " + other);
        };
    }

    private static Rate rate(JsonNode json) {
        return json.has("bp")
                ? new Rate.Share(points(json, "bp"))
                : new Rate.PerUnit(fen(json, "fenPerUnit"));
    }

    private static BasisPoints points(JsonNode json, String name) {
        return new BasisPoints(json.required(name).asInt());
    }

    private static Fen fen(JsonNode json, String name) {
        return Fen.of(json.required(name).asLong());
    }
}
