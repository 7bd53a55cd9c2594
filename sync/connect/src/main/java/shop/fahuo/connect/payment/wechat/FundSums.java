package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.bill.BalanceChain;

/// The totals under a fund-flow bill, and the chain of balances in it.
final class FundSums implements BillSums {

    private static final String COUNT = "资金流水总笔数";

    private final BalanceChain chain = new BalanceChain();
    private long incomes;
    private long expenses;
    private Fen income = Fen.ZERO;
    private Fen expense = Fen.ZERO;

    @Override
    public String first() {
        return COUNT;
    }

    @Override
    public void add(BillRow row, BillEntry entry) {
        var amount = entry.amount();
        if (amount.isNegative()) {
            expenses++;
            expense = expense.minus(amount);
        } else {
            incomes++;
            income = income.plus(amount);
        }
        chain.add(amount, entry.balance().orElseThrow());
    }

    @Override
    public void check(BillRow summary) throws BadBill {
        BillSums.same(summary, COUNT, summary.count(COUNT), incomes + expenses);
        BillSums.same(summary, "收入笔数", summary.count("收入笔数"), incomes);
        BillSums.same(summary, "收入金额", summary.fen("收入金额"), income);
        BillSums.same(summary, "支出笔数", summary.count("支出笔数"), expenses);
        BillSums.same(summary, "支出金额", summary.fen("支出金额"), expense);
        if (!chain.closes()) {
            throw new BadBill(
                    summary.number(), FundBillReader.BALANCE, "", RejectReason.DOES_NOT_ADD_UP);
        }
    }
}
