package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A provider's own truth: what was asked for, what was paid, what went back, and the merchant's
/// money. The shop's buyers act through it. Safe to read while callers are served.
///
/// @param <T> a trade there
/// @param <R> a refund there
public abstract class Ledger<T extends Trade, R> implements Till<T, R> {

    /// 0.6 %.
    private static final long FEE_PER_1000 = 6;

    /// So that refunds do not fail for the fees alone.
    private static final Fen OPENING = Fen.of(10_000_000);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ShopTime.ZONE);

    private final InstantSource clock;
    private final Funds funds = new Funds(OPENING);
    private final Map<String, T> trades = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private long count;

    protected Ledger(InstantSource clock) {
        this.clock = clock;
    }

    /// The trade as it stands now, which time and refunds may have changed.
    protected abstract T shown(T trade);

    /// Books what has happened by itself until now.
    protected void settle(Funds funds) {}

    /// An order as somebody else knows it, under its id; when it is paid, its money comes in.
    ///
    /// @throws IllegalArgumentException when the number was paid before
    public synchronized void add(T trade) {
        if (find(trade.number()).filter(Trade::isPaid).isPresent()) {
            throw new IllegalArgumentException("paid before: " + trade.number());
        }
        put(trade);
        trade.paid().ifPresent(at -> book(trade, at));
    }

    private void book(T trade, Instant at) {
        settle(funds);
        var amount = trade.total();
        funds.move(at, Funds.Kind.TRADE, trade.id(), trade.number(), amount);
        funds.move(at, Funds.Kind.FEE, trade.id(), trade.number(), minus(fee(amount)));
    }

    /// Writes it down as it is, whatever was there before; no money moves.
    public synchronized void put(T trade) {
        trades.put(trade.number(), trade);
        numbers.put(trade.id(), trade.number());
    }

    /// As it stands now.
    public synchronized Optional<T> find(String number) {
        return Optional.ofNullable(trades.get(number)).map(this::shown);
    }

    /// By the provider's number.
    public synchronized Optional<T> findById(String id) {
        return Optional.ofNullable(numbers.get(id)).flatMap(this::find);
    }

    /// @throws IllegalArgumentException when there is none
    protected T require(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(number));
    }

    /// As they stand now, in the order in which they came.
    public synchronized List<T> trades() {
        return trades.values().stream().map(this::shown).toList();
    }

    public synchronized Fen balance() {
        settle(funds);
        return funds.balance();
    }

    /// In order of time.
    public synchronized List<Funds.Movement> movements() {
        settle(funds);
        return funds.movements();
    }

    /// See [Funds#chained].
    public synchronized List<Funds.Movement> chained(List<Funds.Movement> some) {
        return funds.chained(some);
    }

    /// Whether the account has as much.
    public synchronized boolean covers(Fen amount) {
        return balance().compareTo(amount) >= 0;
    }

    /// Moves money now.
    ///
    /// @param id the provider's number of what moves it
    /// @param reference the merchant's
    /// @param change above zero: it comes in
    public synchronized void move(Funds.Kind kind, String id, String reference, Fen change) {
        settle(funds);
        funds.move(now(), kind, id, reference, change);
    }

    /// To the second, as everything on the wire is.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// A number nobody has yet.
    ///
    /// @param head what it begins with
    protected String newId(String head, int length) {
        var digits = Long.toString(++count);
        return head + "0".repeat(length - head.length() - digits.length()) + digits;
    }

    /// The day it is now, as numbers have it.
    protected String day() {
        return DAY.format(now());
    }

    /// What the provider keeps of a payment.
    public static Fen fee(Fen amount) {
        return Fen.of((amount.value() * FEE_PER_1000 + 500) / 1000);
    }

    public static Fen minus(Fen amount) {
        return Fen.ZERO.minus(amount);
    }
}
