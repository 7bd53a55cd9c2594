package shop.fahuo.core.law;

import shop.fahuo.core.Fen;

import java.util.Comparator;
import java.util.List;

/// What was sold and earned in some time, without what went back.
///
/// @param paid by buyers, for goods
/// @param consumers the part of it that buyers paid who are no distributors
/// @param payees who earned something, each once
public record Sales(Fen paid, Fen consumers, List<Payee> payees) {

    /// @param ownSales what buyers paid whom he brought himself
    public record Payee(String code, Fen earned, Fen ownSales) {}

    public Sales {
        payees = List.copyOf(payees);
    }

    public Fen earned() {
        return sum(payees);
    }

    /// What the best paid hundredth of the payees earned; of fewer than a hundred, the best one.
    public Fen top() {
        var best =
                payees.stream()
                        .sorted(Comparator.comparing(Payee::earned).reversed())
                        .limit(Math.ceilDiv(payees.size(), 100))
                        .toList();
        return sum(best);
    }

    private static Fen sum(List<Payee> payees) {
        return payees.stream().map(Payee::earned).reduce(Fen.ZERO, Fen::plus);
    }
}
