package shop.fahuo.console.reconcile;

import shop.fahuo.connect.sheet.table.SafeCsv;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.bill.Item.Word;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.payment.bill.Difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// Writes differences for the bookkeeper. Texts come from bills, which others write: a spreadsheet
/// must not take one for a formula. Columns are Chinese in every language, as in delivery files.
final class DifferenceCsv {

    private static final List<String> HEADER =
            List.of(
                    "日期", "平台", "商户号", "结果", "处理", "类别", "商户订单号", "平台交易号", "退款单号", "本店金额", "交易账单金额",
                    "资金账单金额", "交易账单手续费", "资金账单手续费", "本店状态", "交易账单状态", "未入账金额", "说明", "说明人", "说明时间");

    private DifferenceCsv() {}

    /// @param rows hands every row over
    /// @return what `rows` returns
    /// @throws UncheckedIOException when the file cannot be written
    static long write(Path to, ToLongFunction<Consumer<Difference>> rows) {
        try {
            var unfinished = PrivateFiles.scratchFile(folder(to), ".fahuo");
            long written;
            try (var csv = SafeCsv.create(unfinished)) {
                csv.write(HEADER);
                written = rows.applyAsLong(one -> csv.write(row(one)));
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static List<String> row(Difference one) {
        var item = one.item();
        var ours = item.word(Side.OURS);
        var trade = item.word(Side.TRADE);
        var fund = item.word(Side.FUND);
        var settled = one.settled();
        return List.of(
                one.day().toString(),
                one.account().provider().name(),
                one.account().receiver(),
                one.outcome().name(),
                one.state().name(),
                item.key().kind().name(),
                item.names().number(),
                item.names().transaction(),
                item.names().refund(),
                amount(ours),
                amount(trade),
                amount(fund),
                trade.map(word -> yuan(word.fee())).orElse(""),
                fund.map(word -> yuan(word.fee())).orElse(""),
                ours.map(word -> word.standing().name()).orElse(""),
                trade.map(Word::state).orElse(""),
                yuan(one.unbooked()),
                settled.map(Difference.Settled::note).orElse(""),
                settled.map(Difference.Settled::by).orElse(""),
                settled.map(each -> Shown.exact(each.at())).orElse(""));
    }

    private static String amount(Optional<Word> word) {
        return word.map(said -> yuan(said.amount())).orElse("");
    }

    private static String yuan(Fen fen) {
        return BigDecimal.valueOf(fen.value(), 2).toPlainString();
    }
}
