(codes) => {
  const led = codes.split(" ");
  const room = () => new URLSearchParams(location.search).get("room");
  window.micRooms?.close();
  window.micRooms = new BroadcastChannel("mic-rooms");
  // A page whose own room is not among those led tells the others, if it was just loaded: then it
  // has the cookies of now.
  if (!led.includes(room()) && performance.now() < 15000) window.micRooms.postMessage(led);
  // A page of a room that this browser left in another tab looks again, and finds no key.
  window.micRooms.onmessage = ({ data }) => {
    if (led.includes(room()) && !data.includes(room())) location.reload();
  };
}
