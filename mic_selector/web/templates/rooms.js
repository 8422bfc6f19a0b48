(codes) => {
  const room = () => new URLSearchParams(location.search).get("room");
  window.micRooms?.close();
  window.micRooms = new BroadcastChannel("mic-rooms");
  // A page that was just loaded has the cookies of now; one that is open longer may lack some.
  if (!room() && performance.now() < 15000) window.micRooms.postMessage(codes.split(" "));
  // A page of a room that this browser left in another tab looks again, and finds no key.
  window.micRooms.onmessage = ({ data }) => {
    if (room() && !data.includes(room())) location.reload();
  };
}
