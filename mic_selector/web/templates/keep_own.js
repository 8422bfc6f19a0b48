// What a visitor added outlives a reload in the storage of this tab alone; once it is closed, it is gone.
export default ({ data, setTriggerValue }) => {
  const KEY = "mic-own-data";
  const read = () => {
    try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; }
  };
  if (data.mark) {
    try { sessionStorage.setItem(KEY, JSON.stringify(data)); } catch { sessionStorage.removeItem(KEY); }
  } else if (data.was_there) sessionStorage.removeItem(KEY);
  else if (read()?.mark) setTriggerValue("kept", read().file);
};
