package shop.fahuo.store.insight;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.OrderRow;

import java.util.List;

/// What stands around an order that somebody has to answer: what else came from there, who brought
/// it, and whether its goods are there.
///
/// @param others by what they have in common with it; a kind that nobody knows of it is missing
/// @param upline who brought it, whose line that one is in, and so on; without whom nobody knows
/// @param stock of each SKU it wants
public record Background(List<Others> others, List<Member> upline, List<Stock> stock) {

    /// What orders can have in common.
    public enum Tie {
        /// The same buyer on the same channel.
        BUYER,
        PHONE,
        DOOR,
        DEVICE
    }

    public Background {
        others = List.copyOf(others);
        upline = List.copyOf(upline);
        stock = List.copyOf(stock);
    }

    /// Other orders with one thing in common, whenever they were placed.
    ///
    /// @param orders how many there are
    /// @param all false where there are more than were looked at
    /// @param buyers how many different ones placed them
    /// @param paid what came of those that are paid and not ended
    /// @param newest the first few, the newest first
    public record Others(
            Tie tie,
            int orders,
            boolean all,
            int buyers,
            int cancelled,
            int refunded,
            Fen paid,
            List<OrderRow> newest) {

        public Others {
            newest = List.copyOf(newest);
        }
    }

    /// Somebody of the line, masked.
    public record Member(DistributorCode code, String maskedName) {}

    /// @param wanted units that the order still waits for
    /// @param available units that are promised to nobody, in the warehouse that has most of them
    public record Stock(SkuCode sku, String name, long wanted, long available) {

        public boolean isShort() {
            return available < wanted;
        }
    }
}
