export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    navigationBarTitleText: '',
    navigationBarBackgroundColor: '#f3f4f2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f3f4f2',
  },
})
