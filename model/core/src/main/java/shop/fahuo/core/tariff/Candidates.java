package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Every way a parcel could go. Pure.
///
/// @param answers of the accounts that can be used, by name
/// @param tariffs those of them count that hold on the day
/// @param leaving when the parcel would be handed over
public record Candidates(
        Box box,
        Wishes wishes,
        Map<String, Answer> answers,
        List<Tariff> tariffs,
        Instant leaving) {

    /// By account and product.
    public List<Candidate> all() {
        return services().stream().map(this::candidate).toList();
    }

    /// What has a table or a quote, what is planned, and of every account something.
    private SortedSet<Service> services() {
        var services = new TreeSet<Service>();
        services.add(Service.of(wishes.carriage()));
        holding().forEach(tariff -> services.add(tariff.service()));
        answers.forEach(
                (account, answer) -> {
                    for (var quote : answer.quotes()) {
                        services.add(new Service(answer.courier(), account, quote.product()));
                    }
                    if (services.stream().noneMatch(one -> one.account().equals(account))) {
                        services.add(new Service(answer.courier(), account, ProductCode.UNSAID));
                    }
                });
        return services;
    }

    private List<Tariff> holding() {
        var day = leaving.atZone(ShopTime.ZONE).toLocalDate();
        return tariffs.stream().filter(tariff -> tariff.holdsOn(day)).toList();
    }

    private Candidate candidate(Service service) {
        var answer = Optional.ofNullable(answers.get(service.account()));
        var quote = answer.flatMap(said -> quote(said, service));
        var table = table(service);
        var pricing = table.map(this::price);
        var priced = pricing.flatMap(Candidates::priced);
        var fee = quote.flatMap(Quote::fee).or(() -> priced.map(one -> one.charge().fee()));
        boolean isQuoted = quote.flatMap(Quote::fee).isPresent();
        var promised =
                quote.flatMap(Quote::promised)
                        .or(() -> priced.flatMap(Pricing.Priced::promised).map(leaving::plus));
        return new Candidate(
                service,
                quote.map(Quote::name).orElse(""),
                fee,
                source(fee, isQuoted, answer),
                priced.map(Pricing.Priced::charge),
                promised,
                obstacle(service, answer, table).or(() -> obstacle(fee, pricing)));
    }

    /// The one that began last; a new contract may follow on one that never ends.
    private Optional<Tariff> table(Service service) {
        return holding().stream()
                .filter(tariff -> tariff.service().equals(service))
                .max(Comparator.comparing(Tariff::from));
    }

    private Pricing price(Tariff tariff) {
        return tariff.price(box.to(), box.weight());
    }

    private static Optional<Quote> quote(Answer answer, Service service) {
        return answer.quotes().stream()
                .filter(quote -> quote.product().equals(service.product()))
                .findFirst();
    }

    private static Optional<Pricing.Priced> priced(Pricing pricing) {
        return pricing instanceof Pricing.Priced priced ? Optional.of(priced) : Optional.empty();
    }

    private static Source source(Optional<Fen> fee, boolean isQuoted, Optional<Answer> answer) {
        if (fee.isEmpty()) {
            return Source.NONE;
        }
        if (isQuoted) {
            return Source.QUOTE;
        }
        boolean isSilent =
                answer.filter(said -> said.prices() instanceof Answer.Prices.Silent).isPresent();
        return isSilent ? Source.TABLE_UNANSWERED : Source.TABLE;
    }

    /// What the courier would not take, or the shop would not buy, whatever it costs: a courier
    /// quotes all it has, contracted or not.
    private Optional<Obstacle> obstacle(
            Service service, Optional<Answer> answer, Optional<Tariff> table) {
        if (answer.filter(said -> said.courier() == service.courier()).isEmpty()) {
            return Optional.of(Obstacle.NO_ACCOUNT);
        }
        if (!service.isKnown()) {
            return Optional.of(Obstacle.PRODUCT);
        }
        if (table.isEmpty() && isBesideContract(service)) {
            return Optional.of(Obstacle.NOT_CONTRACTED);
        }
        return (service.courier() == Courier.ZTO ? atZto() : Optional.<Obstacle>empty())
                .or(() -> answer.get().reach().flatMap(Candidates::unreached));
    }

    /// Only where there is a table of the account's is it known what its contract names.
    private boolean isBesideContract(Service service) {
        return !service.equals(Service.of(wishes.carriage()))
                && holding().stream()
                        .anyMatch(one -> one.service().account().equals(service.account()));
    }

    private Optional<Obstacle> atZto() {
        if (box.pieces() > 1) {
            return Optional.of(Obstacle.PIECES);
        }
        if (box.pay() != PayMethod.SENDER) {
            return Optional.of(Obstacle.PAY_METHOD);
        }
        var to = box.to();
        return to.district().isEmpty() && to.city().isEmpty()
                ? Optional.of(Obstacle.NO_DISTRICT)
                : Optional.empty();
    }

    private static Optional<Obstacle> unreached(Reach reach) {
        return switch (reach) {
            case DELIVERABLE, UNDETERMINED -> Optional.empty();
            case MANUAL_CHECK -> Optional.of(Obstacle.MANUAL_CHECK);
            case RECEIVER_OUT_OF_RANGE, SENDER_OUT_OF_RANGE, NOT_DELIVERABLE ->
                    Optional.of(Obstacle.UNREACHABLE);
        };
    }

    private static Optional<Obstacle> obstacle(Optional<Fen> fee, Optional<Pricing> pricing) {
        if (fee.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                pricing.map(
                                told ->
                                        switch (told) {
                                            case Pricing.Priced _ -> Obstacle.NO_FIGURES;
                                            case Pricing.NoZone() -> Obstacle.NO_ZONE;
                                            case Pricing.NoProvince() -> Obstacle.NO_PROVINCE;
                                            case Pricing.TooHeavy _ -> Obstacle.TOO_HEAVY;
                                        })
                        .orElse(Obstacle.NO_FIGURES));
    }
}
