package shop.fahuo.worker.crash;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Distributors who are due something, paid at either provider in turn. The same each time.
record PayoutScenario(int payees) {

    private static final Instant JOINED = Instant.parse("2026-01-01T02:00:00Z");

    /// One of so many cannot be reached, and what goes to them is taken back once.
    private static final int UNREACHED = 12;

    List<Distributor> distributors() {
        return IntStream.range(0, payees)
                .mapToObj(
                        i ->
                                new Distributor(
                                        code(i).value(),
                                        "",
                                        "罗娟",
                                        "13800000000",
                                        "",
                                        JOINED,
                                        i % 2 == 0 ? to(i) : "",
                                        i % 2 == 0 ? "" : to(i)))
                .toList();
    }

    static DistributorCode code(int i) {
        return new DistributorCode("D%05d".formatted(i));
    }

    private static String to(int i) {
        return i % 2 == 0 ? "o%05d".formatted(i) : "20880000%08d".formatted(i);
    }

    static Fen due(int i) {
        return Fen.of(1_000 + i);
    }

    /// Whether what goes to an openid is confirmed at once.
    static boolean isReached(String openid) {
        return Integer.parseInt(openid.substring(1)) % UNREACHED != 0;
    }

    /// Who should have what in the end, as `TO FEN`.
    List<String> paid() {
        return IntStream.range(0, payees)
                .mapToObj(i -> to(i) + " " + due(i).value())
                .sorted()
                .toList();
    }
}
