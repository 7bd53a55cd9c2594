package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Agency;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.RegionAgent.Region;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PlanFileTest {

    private static final String ALL =
            """
            {
              "$schema": "plan.schema.json",
              "name": "团队方案",
              "self": "buyer-first",
              "cap": "40%",
              "orderCap": "200.50元",
              "rules": [
                {"id": "two", "kind": "levels", "rates": ["10%", "2.50元"], "missing": "moves-up"},
                {"id": "team", "kind": "differential", "ranks": {"银牌": "6%", "金牌": "8.25%"},
                 "peers": {"share": "10%", "of": "earned", "most": 1}},
                {"id": "area", "kind": "regional", "rates": {"city": "2%", "district": "1.2%"}},
                {"id": "back", "kind": "rebate", "rate": "1%"},
                {"id": "vip", "kind": "member-price", "prices": {"金牌": "98%"}}
              ],
              "margin": "45%",
              "skus": {"V001": [], "P001": [{"id": "own", "kind": "rebate", "rate": "3%"}],
                "P499": [{"id": "pack", "kind": "2+1", "agent": "100.00元", "boss": "300.00元",
                          "point": "200.00元", "peer": "10%", "promoteAt": 3, "leave": [2, 1],
                          "promotion": "before"}]},
              "agents": [{"province": "浙江省", "city": "杭州市", "agent": "D000007"}]
            }
            """;

    @Test
    void readsEverythingThatAPlanMaySay() {
        assertThat(PlanFile.read(ALL))
                .isEqualTo(
                        new PlanReading.Valid(
                                new ShopPlan(
                                        plan(),
                                        Optional.of(Fen.of(20_050)),
                                        Optional.of(points(4_500)),
                                        List.of(
                                                new Agency(
                                                        "浙江省",
                                                        "杭州市",
                                                        "",
                                                        new DistributorCode("D000007"))))));
    }

    private static Plan plan() {
        var two =
                new PlanRule.Levels(
                        "two",
                        List.of(part(1_000), new Rate.PerUnit(Fen.of(250))),
                        PlanRule.Missing.MOVES_UP);
        var peers = new PlanRule.Peers(points(1_000), PlanRule.Peers.From.EARNED, 1);
        var team =
                new PlanRule.Differential(
                        "team", Map.of("银牌", points(600), "金牌", points(825)), Optional.of(peers));
        var area =
                new PlanRule.Regional(
                        "area", Map.of(Region.CITY, points(200), Region.DISTRICT, points(120)));
        var pack =
                new Walkout(
                        Fen.of(10_000),
                        Fen.of(30_000),
                        Fen.of(20_000),
                        points(1_000),
                        3,
                        Set.of(1, 2),
                        true);
        return new Plan(
                "团队方案",
                0,
                List.of(
                        two,
                        team,
                        area,
                        new PlanRule.Rebate("back", part(100)),
                        new PlanRule.MemberPrice("vip", Map.of("金牌", part(9_800)))),
                Map.of(
                        new SkuCode("V001"),
                        List.of(),
                        new SkuCode("P001"),
                        List.of(new PlanRule.Rebate("own", part(300))),
                        new SkuCode("P499"),
                        List.of(new PlanRule.EntryPack("pack", pack))),
                Plan.SelfPurchase.BUYER_FIRST,
                points(4_000));
    }

    /// One thing of a good plan is replaced by a bad one.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"name\": \"团队方案\"; \"name\": \" \"; name; MISSING; ``",
                "\"name\": \"团队方案\",; ``; name; MISSING; ``",
                "\"name\": \"团队方案\"; \"name\": 7; name; NOT_TEXT; 7",
                "\"self\"; \"sefl\"; sefl; UNKNOWN_FIELD; sefl",
                "buyer-first; me; self; UNKNOWN_WORD; sponsors buyer-first nobody",
                "\"40%\"; 40; cap; NOT_TEXT; 40",
                "\"40%\"; \"101%\"; cap; NOT_A_RATE; 101%",
                "\"40%\"; \"12.345%\"; cap; NOT_A_RATE; 12.345%",
                "200.50元; 200.505元; orderCap; NOT_MONEY; 200.505元",
                "\"10%\", \"2.50元\"; \"-1%\"; rules[0].rates[0]; NOT_A_RATE; -1%",
                "[\"10%\", \"2.50元\"]; []; rules[0].rates; NOT_SO_MANY; 1-10",
                "\"kind\": \"rebate\", \"rate\": \"1%\"; \"kind\": \"headcount\"; rules[3].kind;"
                    + " UNKNOWN_WORD; levels differential regional rebate member-price points 2+1",
                "\"id\": \"team\"; \"id\": \"two\"; rules[1].id; TWICE; two",
                "\"id\": \"team\"; \"id\": \"a b\"; rules[1].id; NOT_AN_ID; a b",
                "\"8.25%\"; \"8.25\"; rules[1].ranks.金牌; NOT_A_RATE; 8.25",
                "\"most\": 1; \"most\": 0; rules[1].peers.most; NOT_A_NUMBER; 0",
                "\"city\": \"2%\"; \"town\": \"2%\"; rules[2].rates.town; UNKNOWN_FIELD; town",
                "\"3%\"; \"50%\"; skus.P001; OVER_CAP; 50.00% > 40%",
                "\"6%\"; \"36%\"; rules; OVER_CAP; 54.60% > 40%",
                "\"98%\"; \"98\"; rules[4].prices.金牌; NOT_A_RATE; 98",
                "\"kind\": \"member-price\", \"prices\": {\"金牌\": \"98%\"}; \"kind\": \"2+1\","
                    + " \"agent\": \"1.00元\", \"boss\": \"1.00元\", \"promoteAt\": 1, \"leave\": [];"
                    + " rules; NOT_HERE; 2+1",
                "\"agent\": \"100.00元\"; \"agent\": \"1%\"; skus.P499[0].agent; NOT_MONEY; 1%",
                "\"boss\": \"300.00元\",; ``; skus.P499[0].boss; MISSING; ``",
                "\"promoteAt\": 3; \"promoteAt\": 10; skus.P499[0].promoteAt; NOT_A_NUMBER; 10",
                "[2, 1]; [2, 4]; skus.P499[0].leave[1]; NOT_A_NUMBER; 4",
                "[2, 1]; [2, 2]; skus.P499[0].leave; TWICE; ``",
                "\"before\"; \"later\"; skus.P499[0].promotion; UNKNOWN_WORD; after before",
                "\"agent\": \"D000007\"; \"agent\": \"D/7\"; agents[0].agent; NOT_AN_ID; D/7",
                "\"city\": \"杭州市\"; \"district\": \"西湖区\"; agents[0].district; NOT_A_REGION; 西湖区",
            })
    void saysWhereAndWhyAPlanCannotBeTaken(
            String good, String bad, String place, PlanProblem.Reason reason, String value) {
        var source = ALL.replace(good, bad);
        assertThat(source).isNotEqualTo(ALL);
        assertThat(((PlanReading.Invalid) PlanFile.read(source)).problems())
                .contains(new PlanProblem(place, reason, value));
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        var source = "{\"rules\": [{\"id\": \"x\", \"kind\": \"levels\"}], \"more\": true}";
        assertThat(((PlanReading.Invalid) PlanFile.read(source)).problems())
                .extracting(PlanProblem::place)
                .contains("more", "name", "cap", "rules[0].rates");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(((PlanReading.Invalid) PlanFile.read("{\n\"name\": ")).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.reason()).isEqualTo(PlanProblem.Reason.NOT_JSON);
                            assertThat(problem.value()).startsWith("2: ");
                        });
        assertThat(PlanFile.read("[]")).isInstanceOf(PlanReading.Invalid.class);
        assertThat(PlanFile.read("")).isInstanceOf(PlanReading.Invalid.class);
        assertThat(PlanFile.read(ALL.replace("\"self\"", "\"cap\"")))
                .isInstanceOf(PlanReading.Invalid.class);
    }

    private static Rate part(int points) {
        return new Rate.Share(points(points));
    }

    private static BasisPoints points(int points) {
        return new BasisPoints(points);
    }
}
