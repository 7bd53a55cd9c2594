package shop.fahuo.connect.courier;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One account at a courier. May be used by several threads; every call blocks and is made once:
/// repeating and asking again are the worker's business. What [#capabilities()] does not name is
/// refused without a call.
public interface CourierClient extends AutoCloseable {

    Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(45));

    Courier courier();

    Set<Capability> capabilities();

    /// Books a waybill. It may have a number and be [Reach#isParked()] all the same; without a
    /// number that is [Refusal#UNREACHABLE].
    ///
    /// @return [CourierReply.Unknown] for whatever may have left a waybill behind
    CourierReply<Waybill> create(ShipmentRequest request);

    /// The waybill that a reference has, if it is alive and goes where this request does; empty
    /// when the courier knows none. For waybills that are to be used: SF is told that it is.
    default CourierReply<Optional<Waybill>> find(ShipmentRequest request) {
        return CourierReply.notSupported();
    }

    /// Takes a waybill back; done again it is done too.
    default CourierReply<Boolean> cancel(Booked booked, CancelReason reason) {
        return CourierReply.notSupported();
    }

    default CourierReply<Reach> reach(Address from, Address to) {
        return CourierReply.notSupported();
    }

    default CourierReply<List<Quote>> quote(QuoteRequest request) {
        return CourierReply.notSupported();
    }

    /// What the label needs of the network, as it is now.
    default CourierReply<Routing> routing(ShipmentRequest request) {
        return CourierReply.notSupported();
    }

    /// How many parcels one question may be about.
    int mostFollowed();

    /// Every scan of some parcels, in no order. None is an answer too: nobody has scanned it, or
    /// the courier does not tell this account.
    ///
    /// @param parcels at most [#mostFollowed()]
    CourierReply<List<TrackEvent>> track(List<Followed> parcels);

    /// Takes one cell of text apart; what it does not find is empty.
    default CourierReply<Recipient> parse(String text) {
        return CourierReply.notSupported();
    }

    /// Ends idle connections. Calls under way are not cut.
    @Override
    void close();
}
