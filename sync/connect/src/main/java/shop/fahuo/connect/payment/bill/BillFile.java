package shop.fahuo.connect.payment.bill;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.connect.payment.alipay.bill.AlipayBill;
import shop.fahuo.connect.payment.wechat.FundBillReader;
import shop.fahuo.connect.payment.wechat.TradeBillReader;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.BillRows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// A bill on disk.
public record BillFile(Provider provider, BillKind kind, Path file) implements BillRows {

    /// Told by its columns; empty for what is no bill of any provider.
    public static Optional<BillFile> recognise(Path file) throws IOException {
        for (var provider : Provider.values()) {
            for (var kind : BillKind.values()) {
                var bill = new BillFile(provider, kind, file);
                if (bill.hasItsColumns()) {
                    return Optional.of(bill);
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasItsColumns() throws IOException {
        return switch (provider) {
            case WECHAT ->
                    switch (kind) {
                        case TRADE -> TradeBillReader.isOne(file);
                        case FUND -> FundBillReader.isOne(file);
                    };
            case ALIPAY -> AlipayBill.of(kind).isOne(file);
        };
    }

    @Override
    public Optional<RowReject> each(Consumer<BillEntry> rows) throws IOException {
        return switch (new ReadAhead(reader()).read(file, rows)) {
            case BillOutcome.Whole _ -> Optional.empty();
            case BillOutcome.Broken(var why) -> Optional.of(why);
        };
    }

    private BillReader reader() {
        return switch (provider) {
            case WECHAT ->
                    switch (kind) {
                        case TRADE -> new TradeBillReader();
                        case FUND -> new FundBillReader();
                    };
            case ALIPAY -> AlipayBill.of(kind);
        };
    }

    public Sha256 hash() throws IOException {
        var digest = Sha256.newDigest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }
}
