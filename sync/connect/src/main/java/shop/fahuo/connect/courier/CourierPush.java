package shop.fahuo.connect.courier;

import shop.fahuo.core.courier.TrackEvent;

import java.util.List;

/// Opens pushes of scans that a relay has kept as they came, or that were recorded.
public interface CourierPush {

    /// @param body as it came, in UTF-8
    Push open(byte[] body);

    /// @see #open
    sealed interface Push {

        /// What the courier wants for an answer; anything else and it sends it again.
        String answer();

        /// @param unread scans in it that could not be read
        record Heard(List<TrackEvent> events, int unread, String answer) implements Push {

            public Heard {
                events = List.copyOf(events);
            }
        }

        /// Not to be believed, or no push at all.
        record Unheard(Why why, String answer) implements Push {}
    }

    /// Why a push says nothing.
    enum Why {
        BAD_DIGEST,
        OTHER_ACCOUNT,
        UNREADABLE
    }
}
