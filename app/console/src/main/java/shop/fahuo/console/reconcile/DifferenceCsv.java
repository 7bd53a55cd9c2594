package shop.fahuo.console.reconcile;

import shop.fahuo.console.home.PrivateCsv;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.payment.bill.Item.Word;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.payment.bill.Difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
            return PrivateCsv.write(
                    to, HEADER, csv -> rows.applyAsLong(one -> csv.write(row(one))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                trade.map(word -> word.fee().yuan()).orElse(""),
                fund.map(word -> word.fee().yuan()).orElse(""),
                ours.map(word -> word.standing().name()).orElse(""),
                trade.map(Word::state).orElse(""),
                one.unbooked().yuan(),
                settled.map(Difference.Settled::note).orElse(""),
                settled.map(Difference.Settled::by).orElse(""),
                settled.map(each -> Shown.exact(each.at())).orElse(""));
    }

    private static String amount(Optional<Word> word) {
        return word.map(said -> said.amount().yuan()).orElse("");
    }
}
