package shop.fahuo.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.core.tariff.Tariffs.GUANGZHOU;
import static shop.fahuo.core.tariff.Tariffs.HANGZHOU;
import static shop.fahuo.core.tariff.Tariffs.LHASA;
import static shop.fahuo.core.tariff.Tariffs.SF;
import static shop.fahuo.core.tariff.Tariffs.ZTO;
import static shop.fahuo.core.tariff.Tariffs.band;
import static shop.fahuo.core.tariff.Tariffs.rate;
import static shop.fahuo.core.tariff.Tariffs.zone;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.order.Address;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class ChoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Policy CHEAPEST = new Policy.Cheapest();
    private static final Policy PLANNED = new Policy.AsPlanned();

    /// 5.00 anywhere, 72 hours.
    private static final Tariff BY_ZTO =
            new Tariff(
                    ZTO,
                    Tariffs.FROM,
                    Optional.empty(),
                    Tariffs.grams(1),
                    List.of(zone("全国", rate(Optional.empty(), band(20_000, 500)), 72)));

    private final Map<String, Answer> answers =
            new TreeMap<>(
                    Map.of(
                            SF.account(), Answer.unasked(Courier.SF),
                            ZTO.account(), Answer.unasked(Courier.ZTO)));
    private final List<Tariff> tariffs = new ArrayList<>(List.of(Tariffs.of(SF), BY_ZTO));

    private static Carriage carriage(Service service) {
        return new Carriage(
                service.courier(), service.account(), service.product(), PayMethod.SENDER);
    }

    private static Wishes wishes(Service service) {
        return new Wishes(carriage(service), Optional.empty(), Optional.empty());
    }

    private static Wishes ruled(String word) {
        return new Wishes(carriage(SF), Optional.empty(), Optional.of(word));
    }

    private List<Candidate> candidates(Wishes wishes, Address to, int pieces) {
        return new Candidates(
                        new Box(to, Tariffs.grams(800), pieces, PayMethod.SENDER),
                        wishes,
                        answers,
                        tariffs,
                        NOW)
                .all();
    }

    private Choice choose(Wishes wishes, Policy policy, Address to) {
        return Choice.of(wishes, policy, NOW, candidates(wishes, to, 1));
    }

    private Candidate candidate(Service service, Address to, int pieces) {
        return candidates(wishes(SF), to, pieces).stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private void quotes(Quote... quotes) {
        var prices = new Answer.Prices.Quoted(List.of(quotes));
        answers.put(SF.account(), new Answer(Courier.SF, Optional.of(Reach.DELIVERABLE), prices));
    }

    private static Quote quote(String product, long fen, long hours) {
        return new Quote(
                new ProductCode(product),
                "顺丰",
                Optional.of(Fen.of(fen)),
                Optional.of(NOW.plus(Duration.ofHours(hours))));
    }

    @Test
    void takesTheCheapest() {
        var choice = choose(wishes(SF), CHEAPEST, GUANGZHOU);
        assertThat(choice.carriage()).isEqualTo(carriage(ZTO));
        assertThat(choice.reason()).isEqualTo(Reason.CHEAPEST);
    }

    @Test
    void takesTheFastest() {
        var choice = choose(wishes(ZTO), new Policy.Fastest(), GUANGZHOU);
        assertThat(choice.carriage()).isEqualTo(carriage(SF));
        assertThat(choice.reason()).isEqualTo(Reason.FASTEST);
    }

    @Test
    void takesTheCheapestThatIsThereInTimeAndElseTheFastest() {
        var inTime = choose(wishes(ZTO), new Policy.InTime(Duration.ofDays(3)), GUANGZHOU);
        assertThat(inTime.carriage()).isEqualTo(carriage(ZTO));
        assertThat(inTime.reason()).isEqualTo(Reason.IN_TIME);
        var faster = choose(wishes(ZTO), new Policy.InTime(Duration.ofHours(71)), GUANGZHOU);
        assertThat(faster.carriage()).isEqualTo(carriage(SF));
        assertThat(faster.reason()).isEqualTo(Reason.IN_TIME);
        var never = choose(wishes(ZTO), new Policy.InTime(Duration.ofHours(1)), GUANGZHOU);
        assertThat(never.carriage()).isEqualTo(carriage(SF));
        assertThat(never.reason()).isEqualTo(Reason.NONE_IN_TIME);
    }

    @Test
    void staysWithTheShopsOwnWhenNothingIsToBeCompared() {
        assertThat(choose(wishes(SF), PLANNED, GUANGZHOU).reason()).isEqualTo(Reason.PLANNED);
        tariffs.clear();
        var choice = choose(wishes(SF), CHEAPEST, GUANGZHOU);
        assertThat(choice.carriage()).isEqualTo(carriage(SF));
        assertThat(choice.reason()).isEqualTo(Reason.NOTHING_TO_COMPARE);
    }

    @Test
    void aPersonStandsAboveRulesAndPolicy() {
        var wishes = new Wishes(carriage(SF), Optional.of("李雷"), Optional.of("ZTO"));
        var choice = choose(wishes, CHEAPEST, GUANGZHOU);
        assertThat(choice.carriage()).isEqualTo(carriage(SF));
        assertThat(choice.reason()).isEqualTo(Reason.PERSON);
    }

    @Test
    void aRuleNamesACourierOrAnAccount() {
        for (var word : List.of("SF", "顺丰", "sf-main")) {
            var choice = choose(ruled(word), CHEAPEST, GUANGZHOU);
            assertThat(choice.carriage()).isEqualTo(carriage(SF));
            assertThat(choice.reason()).isEqualTo(Reason.RULE);
        }
        assertThat(choose(ruled("中通"), PLANNED, GUANGZHOU).carriage()).isEqualTo(carriage(ZTO));
        assertThat(choose(ruled("SF"), PLANNED, GUANGZHOU).carriage()).isEqualTo(carriage(SF));
    }

    @Test
    void aRuleIsObeyedWhereItWouldNotGoAndPassedOverWhereItMeansNobody() {
        answers.put(
                SF.account(),
                new Answer(
                        Courier.SF,
                        Optional.of(Reach.RECEIVER_OUT_OF_RANGE),
                        new Answer.Prices.Silent()));
        assertThat(choose(ruled("SF"), CHEAPEST, GUANGZHOU).reason()).isEqualTo(Reason.RULE);
        assertThat(choose(ruled("SF"), CHEAPEST, GUANGZHOU).carriage()).isEqualTo(carriage(SF));
        assertThat(choose(ruled("圆通"), CHEAPEST, GUANGZHOU).reason()).isEqualTo(Reason.CHEAPEST);
        answers.remove(SF.account());
        assertThat(choose(ruled("SF"), CHEAPEST, GUANGZHOU).reason()).isEqualTo(Reason.CHEAPEST);
    }

    @Test
    void theCouriersOwnFigureCountsBeforeTheTables() {
        quotes(quote("2", 1800, 20), quote("1", 2600, 12));
        var standard = candidate(SF, GUANGZHOU, 1);
        assertThat(standard.fee()).contains(Fen.of(1800));
        assertThat(standard.source()).isEqualTo(Source.QUOTE);
        assertThat(standard.charge().map(Charge::fee)).contains(Fen.of(1000));
        assertThat(standard.promised()).contains(NOW.plus(Duration.ofHours(20)));
        var express =
                candidate(new Service(Courier.SF, SF.account(), new ProductCode("1")), LHASA, 1);
        assertThat(express.fee()).contains(Fen.of(2600));
        assertThat(express.charge()).isEmpty();
    }

    @Test
    void whatACourierQuotesBesideTheContractsIsShownAndNotTaken() {
        quotes(quote("2", 1800, 20), quote("263", 300, 1));
        var cheap = new Service(Courier.SF, SF.account(), new ProductCode("263"));
        assertThat(candidate(cheap, GUANGZHOU, 1).fee()).contains(Fen.of(300));
        assertThat(candidate(cheap, GUANGZHOU, 1).obstacle()).contains(Obstacle.NOT_CONTRACTED);
        assertThat(choose(wishes(SF), CHEAPEST, GUANGZHOU).carriage()).isEqualTo(carriage(ZTO));
        assertThat(choose(wishes(cheap), CHEAPEST, GUANGZHOU).carriage())
                .isEqualTo(carriage(cheap));
        tariffs.removeIf(tariff -> tariff.service().courier() == Courier.SF);
        assertThat(choose(wishes(SF), CHEAPEST, GUANGZHOU).carriage()).isEqualTo(carriage(cheap));
    }

    @Test
    void saysThatTheTableStandsInForAnAnswer() {
        answers.put(
                SF.account(), new Answer(Courier.SF, Optional.empty(), new Answer.Prices.Silent()));
        assertThat(candidate(SF, GUANGZHOU, 1).source()).isEqualTo(Source.TABLE_UNANSWERED);
        assertThat(candidate(SF, GUANGZHOU, 1).fee()).contains(Fen.of(1000));
        assertThat(candidate(ZTO, GUANGZHOU, 1).source()).isEqualTo(Source.TABLE);
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThat(candidate(SF, LHASA, 1).obstacle()).contains(Obstacle.NO_ZONE);
        assertThat(candidate(ZTO, GUANGZHOU, 2).obstacle()).contains(Obstacle.PIECES);
        assertThat(candidate(ZTO, new Address("广东省", "", "", "科技园"), 1).obstacle())
                .contains(Obstacle.NO_DISTRICT);
        assertThat(candidate(SF, new Address("", "", "", "科技园 1 号 2 楼"), 1).obstacle())
                .contains(Obstacle.NO_PROVINCE);
        answers.put(
                ZTO.account(),
                new Answer(
                        Courier.ZTO,
                        Optional.of(Reach.MANUAL_CHECK),
                        new Answer.Prices.NotAsked()));
        assertThat(candidate(ZTO, GUANGZHOU, 1).obstacle()).contains(Obstacle.MANUAL_CHECK);
        answers.remove(ZTO.account());
        assertThat(candidate(ZTO, GUANGZHOU, 1).obstacle()).contains(Obstacle.NO_ACCOUNT);
        tariffs.clear();
        assertThat(candidate(SF, GUANGZHOU, 1).obstacle()).contains(Obstacle.NO_FIGURES);
    }

    @Test
    void aNewerContractFollowsOnOneThatNeverEnds() {
        tariffs.add(
                new Tariff(
                        ZTO,
                        Tariffs.FROM.plusDays(20),
                        Optional.empty(),
                        Tariffs.grams(1),
                        List.of(zone("全国", rate(Optional.empty(), band(20_000, 450)), 72))));
        tariffs.add(
                new Tariff(
                        ZTO,
                        Tariffs.FROM.plusDays(40),
                        Optional.empty(),
                        Tariffs.grams(1),
                        List.of(zone("全国", rate(Optional.empty(), band(20_000, 999)), 72))));
        assertThat(candidate(ZTO, HANGZHOU, 1).fee()).contains(Fen.of(450));
    }

    @Test
    void theSameIsChosenWhateverTheOrderOfTheTablesAndTies() {
        tariffs.removeIf(tariff -> tariff.service().equals(SF));
        quotes(quote("2", 500, 72), quote("1", 500, 72));
        var forward = choose(wishes(ZTO), CHEAPEST, HANGZHOU);
        Collections.reverse(tariffs);
        assertThat(choose(wishes(ZTO), CHEAPEST, HANGZHOU)).isEqualTo(forward);
        assertThat(forward.carriage().product()).isEqualTo(new ProductCode("1"));
    }
}
