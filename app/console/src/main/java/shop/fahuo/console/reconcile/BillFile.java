package shop.fahuo.console.reconcile;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.connect.payment.alipay.bill.AlipayBill;
import shop.fahuo.connect.payment.wechat.FundBillReader;
import shop.fahuo.connect.payment.wechat.TradeBillReader;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.bill.DayBills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;

/// A bill in a file.
record BillFile(Path file, BillReader reader) {

    /// Enough is read: it is such a bill.
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    static BillFile of(Provider provider, BillKind kind, Path file) {
        return new BillFile(file, reader(provider, kind));
    }

    /// Which of a provider's bills a file is; empty when it is none of them.
    static Optional<BillKind> kind(Provider provider, Path file) throws IOException {
        for (var kind : BillKind.values()) {
            if (of(provider, kind, file).begins()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static BillReader reader(Provider provider, BillKind kind) {
        return switch (provider) {
            case WECHAT ->
                    switch (kind) {
                        case TRADE -> new TradeBillReader();
                        case FUND -> new FundBillReader();
                    };
            case ALIPAY -> AlipayBill.of(kind);
        };
    }

    /// Whether its first row can be read, or it has none and is whole.
    private boolean begins() throws IOException {
        try {
            return reader.read(
                            file,
                            _ -> {
                                throw new Enough();
                            })
                    instanceof BillOutcome.Whole;
        } catch (Enough e) {
            return true;
        }
    }

    DayBills.Bill bill() throws IOException {
        return new DayBills.Bill(
                rows ->
                        switch (reader.read(file, rows)) {
                            case BillOutcome.Whole _ -> Optional.empty();
                            case BillOutcome.Broken(var why) -> Optional.of(why);
                        },
                Optional.of(digest()),
                Files.size(file));
    }

    private Sha256 digest() throws IOException {
        var digest = Sha256.newDigest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }
}
